package io.syncdesk.functions.quickbookswebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.quickbooks.webhook.VerifierTokens;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One delivery by chance, the same for the same seed, as it was sent and as others spoil it. */
final class Deliveries {
  private static final int EVENTS_MAX = 100;
  private static final List<String> TYPES =
      List.of("customer.updated", "invoice.created", "payment.void", "item.merged", "bill.deleted");
  private static final List<String> REALMS =
      List.of("9130000000000001", "9130000000000002", "9130000000000099");

  private final Random chance;
  private final String body;

  Deliveries(int seed) {
    chance = new Random(seed);
    // The first is always about a firm we serve, so that one that got in would be seen.
    var first = event(REALMS.get(seed % 2), "item.updated");
    body =
        IntStream.range(0, chance.nextInt(EVENTS_MAX))
            .mapToObj(_ -> "," + event(oneOf(REALMS), oneOf(TYPES)))
            .collect(Collectors.joining("", "[" + first, "]"));
  }

  APIGatewayV2HTTPEvent asText() {
    return asText(body);
  }

  APIGatewayV2HTTPEvent inBase64() {
    return inBase64(body);
  }

  static APIGatewayV2HTTPEvent asText(String body) {
    return Door.signed(body);
  }

  static APIGatewayV2HTTPEvent inBase64(String body) {
    var event = Door.carrying(base64(body.getBytes(UTF_8)), Door.signature(body));
    event.setIsBase64Encoded(true);
    return event;
  }

  APIGatewayV2HTTPEvent withABitOfTheBodyFlipped() {
    var event = Door.carrying(base64(flipped(body.getBytes(UTF_8))), Door.signature(body));
    event.setIsBase64Encoded(true);
    return event;
  }

  APIGatewayV2HTTPEvent withABitOfTheSignatureFlipped() {
    var signature = Base64.getDecoder().decode(Door.signature(body));
    return Door.carrying(body, base64(flipped(signature)));
  }

  APIGatewayV2HTTPEvent signedWithAnotherKey() {
    var enemy = VerifierTokens.of(Door.TOKEN + chance.nextInt());
    return Door.carrying(body, enemy.signatureOf(body.getBytes(UTF_8)).orElseThrow());
  }

  /** The same JSON with other blanks, as a proxy might make of it. */
  APIGatewayV2HTTPEvent writtenAnew() {
    return Door.carrying(body.replaceFirst(":", ": "), Door.signature(body));
  }

  APIGatewayV2HTTPEvent textCalledBase64() {
    var event = asText();
    event.setIsBase64Encoded(true);
    return event;
  }

  APIGatewayV2HTTPEvent base64CalledText() {
    var event = inBase64();
    event.setIsBase64Encoded(false);
    return event;
  }

  APIGatewayV2HTTPEvent signedTwice() {
    return Door.carrying(body, Door.signature(body) + "," + Door.signature(body));
  }

  APIGatewayV2HTTPEvent withTwoHeaders() {
    var event = asText();
    event.setHeaders(
        Map.of("intuit-signature", Door.signature(body), "Intuit-Signature", Door.signature(body)));
    return event;
  }

  APIGatewayV2HTTPEvent withALooselyWrittenSignature() {
    var signature = Door.signature(body);
    var loose =
        List.of(
            "",
            " " + signature,
            signature + "\n",
            signature.substring(0, signature.length() - 1),
            signature + "=",
            "sha256=" + signature,
            hex(Base64.getDecoder().decode(signature)),
            base64(new byte[0]),
            base64(new byte[32]));
    return Door.carrying(body, oneOf(loose));
  }

  APIGatewayV2HTTPEvent tooLarge() {
    return asText(body + " ".repeat(Delivery.BODY_BYTES_MAX));
  }

  private String event(String realm, String type) {
    return ("{\"specversion\":\"1.0\",\"id\":\"%d\",\"type\":\"qbo.%s.v1\",\"intuitentityid\":\"%d\",\"intuitaccountid\":\"%s\",\"data\":{\"note\":\"Größe"
                + " ✓\",\"deletedid\":\"%d\"}}")
        .formatted(
            chance.nextLong(), type, 1 + chance.nextInt(1000), realm, 2000 + chance.nextInt(1000));
  }

  private byte[] flipped(byte[] bytes) {
    var flipped = bytes.clone();
    flipped[chance.nextInt(flipped.length)] ^= (byte) (1 << chance.nextInt(8));
    return flipped;
  }

  private <T> T oneOf(List<T> several) {
    return several.get(chance.nextInt(several.size()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
