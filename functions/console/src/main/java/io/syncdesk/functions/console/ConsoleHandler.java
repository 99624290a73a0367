package io.syncdesk.functions.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Environment;

/**
 * API Gateway: the console's page, what it consists of, and where to sign in. Everything is read
 * and compressed once, when the function starts; nothing here knows who is asking.
 */
public final class ConsoleHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Site site;

  public ConsoleHandler() {
    this(SignIn.from(new Environment()));
  }

  ConsoleHandler(SignIn signIn) {
    site = Site.with(signIn);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return site.answer(Request.of(event));
  }
}
