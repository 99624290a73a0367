package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Environment;

/** API Gateway: people see and settle sync errors, look up records, and choose settings. */
public final class ResolutionHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final IdentifyCaller identifyCaller;
  private final Routes routes;

  public ResolutionHandler() {
    this(Wiring.from(new Environment()));
  }

  ResolutionHandler(Wiring wiring) {
    identifyCaller = wiring.identifyCaller();
    routes = wiring.routes();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var request = Request.of(event);
    var answer =
        switch (identifyCaller.identify(event)) {
          case IdentifyCaller.Identity.Known(var caller) -> answer(event, request, caller);
          case IdentifyCaller.Identity.Refused(var problem) -> problem;
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
