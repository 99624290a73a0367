package io.syncdesk.functions.scheduledresync;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.aws.Mail;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.CountWaiting.Waiting;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.notice.Letter;
import io.syncdesk.core.notice.Notice;
import io.syncdesk.core.notice.NoticeId;
import io.syncdesk.core.resolution.Subject;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What letters say, word for word. */
class ComposeLetterTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
  private static final Letter.Desk FULL =
      new Letter.Desk(2, Map.of("USD", new BigDecimal("1234.5")), 31, MONDAY.minusSeconds(950_400));
  private static final Letter.Desk CLEAR = new Letter.Desk(0, Map.of(), 0, null);

  private final ComposeLetter compose =
      new ComposeLetter("https://desk.example", ZoneId.of("America/New_York"));

  @Test
  void a_digest_in_english() {
    var client =
        fresh(
            new Fault.NoMatchingCustomer("Ada"),
            new Waiting(
                Map.of(EntityKind.INVOICE, 12, EntityKind.PAYMENT, 19),
                Map.of("USD", new BigDecimal("2123")),
                CountWaiting.Extent.ALL));
    var news = new Letter.News(List.of(client), 11, 1, Letter.Flow.AS_BEFORE);

    var mail = compose(new Letter.Digest(olivia(Member.Language.EN), news, FULL, List.of()));

    assertThat(mail.to()).isEqualTo("olivia@firm.test");
    assertThat(mail.subject()).isEqualTo("1 new entry did not reach QuickBooks");
    assertThat(mail.text())
        .isEqualTo(
            """
            Good morning, Olivia,

            1 new entry from TaxDome did not reach QuickBooks and needs a decision. 11 that were open have settled themselves. 1 was settled by you or a colleague.

            New:

            - Invoice 1042 of Ada Lovelace, $120.00: no QuickBooks customer has this name. 31 documents wait behind it, $2,123.00.

            On the desk now:

            2 entries are open. Together they are about $1,234.50. The oldest has been there since November 12, 2026. 31 more documents wait and go by themselves afterwards.

            The desk: https://desk.example/#/settings/integrations/quickbooks/errors

            --
            You get this because you are the owner or an admin of the firm. SyncDesk writes when something has changed and is quiet otherwise; what you skip is not told again.
            """);
    assertThat(mail.html()).startsWith("<!doctype html>").contains("lang=\"en\"", "Open the desk");
  }

  @Test
  void a_digest_in_italian() {
    var news =
        new Letter.News(
            List.of(fresh(new Fault.PeriodClosed(), Waiting.NOTHING)),
            1,
            0,
            Letter.Flow.GOES_AGAIN);

    var mail = compose(new Letter.Digest(olivia(Member.Language.IT), news, FULL, List.of()));

    assertThat(mail.subject()).isEqualTo("1 nuovo elemento non è arrivato in QuickBooks");
    assertThat(mail.text())
        .contains(
            "Buongiorno Olivia,",
            "La sincronizzazione si era fermata ed è ripartita",
            "1 tra quelli aperti si è risolto da solo.",
            "- Fattura 1042 di Ada Lovelace, 120,00",
            "in QuickBooks il periodo di questa data è chiuso.",
            "Il più vecchio è lì dal 12 novembre 2026.");
    assertThat(mail.html()).contains("lang=\"it\"");
  }

  @Test
  void when_all_is_done_the_letter_says_so() {
    var news = new Letter.News(List.of(), 3, 0, Letter.Flow.AS_BEFORE);

    var mail = compose(new Letter.Digest(olivia(Member.Language.EN), news, CLEAR, List.of()));

    assertThat(mail.subject()).isEqualTo("3 open entries have settled themselves");
    assertThat(mail.text()).contains("The desk is clear. There is nothing for you to do.");
  }

  @Test
  void a_clear_desk_is_not_all_while_something_waits_and_nothing_goes() {
    var news = new Letter.News(List.of(), 3, 0, Letter.Flow.AS_BEFORE);
    var waiting = new Letter.Desk(0, Map.of(), 2, null);
    var standing = List.of(standstill(Pause.Why.CONNECTION_REVOKED));

    var mail = compose(new Letter.Digest(olivia(Member.Language.EN), news, waiting, standing));

    assertThat(mail.text())
        .contains(
            "The desk is clear. 2 documents still wait. The owner of the firm can connect"
                + " QuickBooks again, in the settings of the desk.")
        .doesNotContain("nothing for you to do");
  }

  @Test
  void an_alarm_is_not_shown_as_one_with_the_letter_of_its_morning_nor_with_another_alarm() {
    var olivia = olivia(Member.Language.EN);
    var news = new Letter.News(List.of(), 3, 0, Letter.Flow.AS_BEFORE);
    var revoked = new Pause(MONDAY, Pause.Why.CONNECTION_REVOKED);
    var later = new Notice.Standstill(new NoticeId("ntc-3"), revoked, MONDAY.plusSeconds(60));

    var references =
        List.of(
                new Letter.Digest(olivia, news, CLEAR, List.of()),
                new Letter.Stranded(olivia, standstill(Pause.Why.CONNECTION_REVOKED)),
                new Letter.Stranded(olivia, later))
            .stream()
            .map(letter -> compose(letter).reference())
            .toList();

    assertThat(references).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Member.Language.class)
  void every_fault_and_every_standstill_has_its_words(Member.Language language) {
    for (var fault : OneOfEach.fault()) {
      var news =
          new Letter.News(List.of(fresh(fault, Waiting.NOTHING)), 0, 0, Letter.Flow.AS_BEFORE);
      var mail = compose(new Letter.Digest(olivia(language), news, FULL, List.of()));
      assertThat(mail.text()).doesNotContain("{", "}");
    }
    for (var why : List.of(Pause.Why.CONNECTION_REVOKED, Pause.Why.SUBSCRIPTION_SUSPENDED)) {
      assertThat(compose(new Letter.Stranded(olivia(language), standstill(why))).subject())
          .isNotBlank();
    }
    for (var why : List.of(Pause.Why.OUTAGE, Pause.Why.CONNECTION_REVOKED)) {
      var news = new Letter.News(List.of(), 0, 0, Letter.Flow.STOPPED);
      var standing = List.of(standstill(why));
      assertThat(compose(new Letter.Digest(olivia(language), news, CLEAR, standing)).text())
          .doesNotContain("{");
    }
  }

  @Test
  void both_languages_have_the_same_phrases() throws Exception {
    assertThat(phrases("letters_it.properties").keySet())
        .isEqualTo(phrases("letters.properties").keySet());
  }

  @Test
  void a_hostile_name_stays_a_name() {
    var name = "<script>alert(1)</script>\r\nBcc: all@firm.test \u202Egnp.exe";
    var subject = new Subject(name, "acc-1", name, null, null);
    var error =
        SyncError.open(
            Told.anAccount("acc-1").entity(),
            subject,
            new Fault.NoMatchingCustomer(name),
            Trace.NONE,
            MONDAY);
    var fresh =
        new Letter.Fresh(
            new Notice.Entries(new NoticeId("ntc-1"), List.of(error)), Waiting.NOTHING);
    var news = new Letter.News(List.of(fresh), 0, 0, Letter.Flow.AS_BEFORE);

    var mail = compose(new Letter.Digest(olivia(Member.Language.EN), news, FULL, List.of()));

    assertThat(mail.html()).doesNotContain("<script", "\u202E");
    assertThat(mail.text()).doesNotContain("\r", "\nBcc", "\u202E");
    assertThat(mail.subject()).doesNotContain("script");
  }

  @Test
  void ten_causes_are_named_and_the_rest_counted() {
    var causes =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(_ -> fresh(new Fault.PeriodClosed(), Waiting.NOTHING))
            .toList();
    var news = new Letter.News(causes, 0, 0, Letter.Flow.AS_BEFORE);

    var text = compose(new Letter.Digest(olivia(Member.Language.EN), news, FULL, List.of())).text();

    assertThat(text.lines().filter(it -> it.startsWith("- Invoice"))).hasSize(10);
    assertThat(text).contains("- And 2 more.");
  }

  private Mail compose(Letter letter) {
    return compose.compose(letter, MONDAY);
  }

  private static Member olivia(Member.Language language) {
    return new Member(
        new CompanyId("firm-1"),
        "mem-1",
        new Version(1),
        "Olivia Owner",
        "olivia@firm.test",
        Member.Role.OWNER,
        language);
  }

  private static Letter.Fresh fresh(Fault fault, Waiting behind) {
    var subject = new Subject("1042", "acc-1", "Ada Lovelace", Money.of("120.00", "USD"), Told.DAY);
    var entity = Told.anInvoice("inv-1", "acc-1").entity();
    var error = SyncError.open(entity, subject, fault, Trace.NONE, MONDAY);
    return new Letter.Fresh(new Notice.Entries(new NoticeId("ntc-1"), List.of(error)), behind);
  }

  private static Notice.Standstill standstill(Pause.Why why) {
    return new Notice.Standstill(new NoticeId("ntc-2"), new Pause(MONDAY, why), MONDAY);
  }

  private static Properties phrases(String file) throws Exception {
    var properties = new Properties();
    try (var in = ComposeLetter.class.getResourceAsStream(file)) {
      properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return properties;
  }
}
