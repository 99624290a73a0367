package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadChangeTest {

  @Test
  void an_invoice_is_read_with_all_it_says() {
    var change = change(Messages.INVOICE);

    assertThat(change.entity().toString()).isEqualTo("firm-1/invoice#inv-1");
    assertThat(change.version()).isEqualTo(new Version(7));
    assertThat(change.occurredAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    var invoice = (Invoice) ((Content.Present) change.content()).snapshot();
    assertThat(invoice.dueOn()).isEqualTo(LocalDate.parse("2026-12-23"));
    assertThat(invoice.amount()).isEqualTo(Money.of("120.00", "USD"));
    assertThat(invoice.lines()).hasSize(2);
    assertThat(invoice.lines().getLast().quantity()).isEqualByComparingTo("0.5");
    assertThat(invoice.lines().getLast().lineClass()).isEqualTo("Tax");
    assertThat(invoice.location()).isEqualTo("Rome");
  }

  @Test
  void the_events_hold_every_kind_of_entity_and_people() {
    var readings = Messages.ofEvents().stream().map(ReadChange::from).toList();

    assertThat(
            readings.stream()
                .filter(Reading.OfEntity.class::isInstance)
                .map(it -> ((Reading.OfEntity) it).change().entity().kind())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(EntityKind.values());
    assertThat(readings).hasAtLeastOneElementOfType(Reading.OfMember.class);
  }

  @Test
  void null_and_an_empty_text_mean_absent() {
    var change =
        change(
            Messages.INVOICE
                .replace("\"Thank you\"", "null")
                .replace("\"Rome\"", "\"\"")
                .replace("\"dueOn\":\"2026-12-23\"", "\"dueOn\":null"));

    var invoice = (Invoice) ((Content.Present) change.content()).snapshot();
    assertThat(invoice.memo()).isNull();
    assertThat(invoice.location()).isNull();
    assertThat(invoice.dueOn()).isNull();
  }

  @Test
  void a_void_keeps_the_invoice_and_a_delete_nothing() {
    var voided = change(Messages.INVOICE.replace("upsert", "void"));
    var deleted = change(Messages.INVOICE.replace("upsert", "delete"));

    assertThat(voided.content()).isInstanceOf(Content.Voided.class);
    assertThat(deleted.content()).isEqualTo(new Content.Deleted());
  }

  @Test
  void a_payment_that_says_nothing_about_sync_follows_the_setting() {
    var payment =
        """
        {"id":"c","firmId":"f","entity":"payment","entityId":"p","version":1,
         "operation":"upsert","occurredAt":"2026-11-23T09:00:00.123Z","data":{"accountId":"a",
         "paidOn":"2026-11-23","amount":{"amount":"1","currency":"EUR"},"method":"cash",
         "appliedTo":[]%s}}
        """;

    assertThat(wish(payment.formatted(""))).isEqualTo(SyncWish.AS_SETTING);
    assertThat(wish(payment.formatted(",\"sync\":true"))).isEqualTo(SyncWish.YES);
    assertThat(wish(payment.formatted(",\"sync\":false"))).isEqualTo(SyncWish.NO);
  }

  @Test
  void a_member_joins_with_role_and_language_and_leaves_with_a_version() {
    var member =
        """
        {"id":"c","firmId":"f","entity":"member","entityId":"m","version":3,"operation":"%s",
         "occurredAt":"2026-11-23T09:00:00Z","data":{"name":"Ada","email":"ada@f.test",
         "role":"admin","language":"it"}}
        """;

    var joined = memberChange(member.formatted("upsert"));
    var left = memberChange(member.formatted("delete"));

    assertThat(joined)
        .isInstanceOfSatisfying(
            MemberChange.Joined.class,
            it -> {
              assertThat(it.member().role()).isEqualTo(Member.Role.ADMIN);
              assertThat(it.member().language()).isEqualTo(Member.Language.IT);
            });
    assertThat(left).isInstanceOf(MemberChange.Left.class);
    assertThat(left.version()).isEqualTo(new Version(3));
  }

  @Test
  void amounts_stay_exactly_as_they_were_said() {
    var change = change(Messages.INVOICE.replace("\"120.00\"", "\"9999999999.99999\""));

    var invoice = (Invoice) ((Content.Present) change.content()).snapshot();
    assertThat(invoice.amount().amount().toPlainString()).isEqualTo("9999999999.99999");
  }

  private static SyncWish wish(String body) {
    return ((Payment) ((Content.Present) change(body).content()).snapshot()).sync();
  }

  private static Change change(String body) {
    return switch (ReadChange.from(body)) {
      case Reading.OfEntity(var change) -> change;
      case Reading.OfMember _, Reading.Malformed _ ->
          throw new AssertionError(ReadChange.from(body));
    };
  }

  private static MemberChange memberChange(String body) {
    return switch (ReadChange.from(body)) {
      case Reading.OfMember(var change) -> change;
      case Reading.OfEntity _, Reading.Malformed _ ->
          throw new AssertionError(ReadChange.from(body));
    };
  }
}
