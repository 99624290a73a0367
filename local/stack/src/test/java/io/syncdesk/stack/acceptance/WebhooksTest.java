package io.syncdesk.stack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What QuickBooks sends to the one open address, over HTTP and through the gateway. */
class WebhooksTest {
  private static final Webhook CHANGED = Webhook.about(Firm.DEMO, "qbo.customer.updated.v1");
  private static LocalSystem system;
  private static Lanes lanes;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests());
    lanes = new DynamoDbLanes(system.dynamoDb(), TableNames.from(new Environment()));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/cloudevents+json",
        "application/cloudevents-batch+json; charset=utf-8",
        "application/octet-stream"
      })
  void a_signed_delivery_is_news_of_its_company_and_of_no_other(String contentType) {
    var before = noted(Firm.DEMO);
    var neighbour = noted(Firm.OTHER);

    assertThat(CHANGED.as(contentType).signed().sendTo(system)).isEqualTo(200);

    assertThat(noted(Firm.DEMO)).isEqualTo(before + 1);
    assertThat(noted(Firm.OTHER)).isEqualTo(neighbour);
  }

  @Test
  void a_forged_delivery_is_refused_and_nothing_noted() {
    var before = noted(Firm.DEMO);
    var signed = CHANGED.signed();

    assertThat(CHANGED.sendTo(system)).isEqualTo(401);
    assertThat(CHANGED.signedWith("another token").sendTo(system)).isEqualTo(401);
    assertThat(CHANGED.signedTwice().sendTo(system)).isEqualTo(401);
    assertThat(signed.withBody(CHANGED.body() + " ").sendTo(system)).isEqualTo(401);
    assertThat(signed.withBody("[" + " ".repeat(2 * 1024 * 1024)).sendTo(system)).isEqualTo(413);

    assertThat(noted(Firm.DEMO)).isEqualTo(before);
  }

  @Test
  void what_is_of_no_concern_is_accepted_and_not_noted() {
    var before = noted(Firm.DEMO);

    assertThat(Webhook.about(Firm.DEMO, "qbo.bill.created.v1").signed().sendTo(system))
        .isEqualTo(200);
    assertThat(
            Webhook.about(new Firm("nobody", "77", "Nobody"), "qbo.customer.created.v1")
                .signed()
                .sendTo(system))
        .isEqualTo(200);

    assertThat(noted(Firm.DEMO)).isEqualTo(before);
  }

  private static long noted(Firm firm) {
    return lanes.standing(new CompanyId(firm.id())).news().noted();
  }
}
