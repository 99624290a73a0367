package io.syncdesk.functions.quickbookswebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.function.Function;

/** A way in which a delivery is not what QuickBooks sent, and its answer. */
record Forgery(String name, int answer, Function<Deliveries, APIGatewayV2HTTPEvent> way) {
  static final List<Forgery> ALL =
      List.of(
          unsigned("a bit of the body is flipped", Deliveries::withABitOfTheBodyFlipped),
          unsigned("a bit of the signature is flipped", Deliveries::withABitOfTheSignatureFlipped),
          unsigned("signed with another key", Deliveries::signedWithAnotherKey),
          unsigned("signed, then written anew", Deliveries::writtenAnew),
          unsigned("called base64 and is not", Deliveries::textCalledBase64),
          unsigned("in base64 and not called so", Deliveries::base64CalledText),
          unsigned("two signatures", Deliveries::signedTwice),
          unsigned("two headers", Deliveries::withTwoHeaders),
          unsigned("a loosely written signature", Deliveries::withALooselyWrittenSignature),
          new Forgery("too large", 413, Deliveries::tooLarge));

  private static Forgery unsigned(String name, Function<Deliveries, APIGatewayV2HTTPEvent> way) {
    return new Forgery(name, 401, way);
  }

  APIGatewayV2HTTPEvent forge(Deliveries delivery) {
    return way.apply(delivery);
  }
}
