package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Environment;
import io.syncdesk.core.company.IdentifyMember;
import io.syncdesk.core.company.IdentifyMember.Identity;

/** API Gateway: people see and settle sync errors, look up records, and choose settings. */
public final class ResolutionHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final IdentifyMember identifyMember;
  private final Routes routes;

  public ResolutionHandler() {
    this(Wiring.from(new Environment()));
  }

  ResolutionHandler(Wiring wiring) {
    identifyMember = wiring.identifyMember();
    routes = wiring.routes();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var request = Request.of(event);
    var answer =
        switch (identifyMember.identify(Claims.of(event))) {
          case Identity.Known(var member) -> answer(event, request, new Caller(member));
          case Identity.Unknown(var why) -> Problem.of(why);
        };
    return Response.of(answer, request.language());
  }

  private Answer answer(APIGatewayV2HTTPEvent event, Request request, Caller caller) {
    return routes
        .find(event.getRouteKey())
        .map(call -> call.answer(request, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }
}
