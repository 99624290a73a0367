package io.syncdesk.functions.connection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Environment;
import io.syncdesk.core.company.IdentifyMember.Identity;
import io.syncdesk.core.company.Member;

/** API Gateway: how the firm stands with QuickBooks; its owner connects and disconnects it. */
public final class ConnectionHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Wiring wiring;

  public ConnectionHandler() {
    this(Wiring.from(new Environment()));
  }

  ConnectionHandler(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var request = Request.of(event);
    var routeKey = event.getRouteKey();
    var answer =
        routeKey.equals("GET /oauth/quickbooks/callback")
            ? wiring.comeBack(request).answer(request)
            : atTheDesk(event, request);
    return Response.of(answer, request, wiring.cookie(request));
  }

  private Answer atTheDesk(APIGatewayV2HTTPEvent event, Request request) {
    return switch (wiring.identifyMember().identify(Claims.of(event))) {
      case Identity.Known(var member) -> answer(event.getRouteKey(), request, member);
      case Identity.Unknown(var why) -> Problem.of(why);
    };
  }

  private Answer answer(String routeKey, Request request, Member member) {
    return switch (routeKey) {
      case "GET /v1/connection" -> wiring.showConnection().answer(member);
      case "POST /v1/connection" -> wiring.leave(request).answer(request, member);
      case "DELETE /v1/connection" -> wiring.end(request).answer(member);
      default -> Problem.NOT_FOUND;
    };
  }
}
