package io.syncdesk.functions.quickbookswebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.quickbooks.webhook.VerifierTokens;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;

/**
 * Goes the way of a delivery once before the snapshot is taken, as far as the table, about a
 * company that nobody has: what a first delivery would have to load is loaded already.
 */
record WarmUp(QuickBooksWebhookHandler handler, VerifierTokens verifierTokens) implements Resource {
  private static final String BODY =
      """
      [{"specversion":"1.0","type":"qbo.customer.updated.v1","intuitaccountid":"0","intuitentityid":"0"}]
      """;

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    var signature = verifierTokens.signatureOf(BODY.getBytes(UTF_8)).orElse("");
    var _ =
        handler.answer(
            APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of(Delivery.SIGNATURE_HEADER, signature))
                .withBody(BODY)
                .build());
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
