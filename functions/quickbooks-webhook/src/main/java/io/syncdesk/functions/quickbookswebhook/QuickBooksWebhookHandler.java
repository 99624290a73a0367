package io.syncdesk.functions.quickbookswebhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Environment;
import org.crac.Core;

/**
 * API Gateway, {@code POST /webhooks/quickbooks}: checks who signed the delivery, notes which
 * companies have news, wakes their lanes, answers. QuickBooks waits for three seconds; nothing here
 * talks to it.
 */
public final class QuickBooksWebhookHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final ReceiveDelivery receiveDelivery;

  /** Held here, because a snapshot only asks those who are still referred to. */
  private final WarmUp warmUp;

  public QuickBooksWebhookHandler() {
    this(Wiring.from(new Environment()));
    Core.getGlobalContext().register(warmUp);
  }

  QuickBooksWebhookHandler(Wiring wiring) {
    receiveDelivery = wiring.receiveDelivery();
    warmUp = new WarmUp(this, wiring.verifierTokens());
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return answer(event);
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return Response.of(receiveDelivery.receive(Delivery.of(event)));
  }
}
