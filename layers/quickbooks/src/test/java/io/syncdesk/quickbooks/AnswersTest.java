package io.syncdesk.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.firm.Firm;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the books make of QuickBooks' answers to writes. */
class AnswersTest {
  private static final ContentHash SHOWS = new ContentHash("shown");

  private final Firm firm = new Firm();
  private Books books;

  @BeforeEach
  void open() {
    var company = firm.tables.companies().find(Told.FIRM).orElseThrow();
    var deadline = new Deadline(firm.clock.instant().plus(Duration.ofMinutes(5)), firm.clock);
    var allowance = new Allowance(Usage.NONE, firm.clock);
    books =
        ((Library.Opened.Open) firm.library.open(company, Firm.REALM, deadline, allowance)).books();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_batch_is_matched_by_name_whatever_order_its_answers_come_in() {
    answers(
        """
        {"BatchItemResponse":[
         {"bId":"b2","Vendor":{"Id":"22","SyncToken":"0","DisplayName":"Two"}},
         {"bId":"b0","Vendor":{"Id":"20","SyncToken":"4","DisplayName":"Zero"}},
         {"bId":"b1","Fault":{"Error":[{"code":"6240"}]}}]}
        """);

    assertThat(outcomes("b0", "b1", "b2"))
        .containsExactly(
            applied("20", "4"),
            new Outcome.Refused(new Fault.NameTaken("Vendor b1")),
            applied("22", "0"));
    assertThat(firm.mirror.named(Firm.REALM, ListKind.VENDOR, "Zero")).hasSize(1);
  }

  @Test
  void an_entry_that_was_throttled_waits_alone() {
    answers(
        """
        {"BatchItemResponse":[{"bId":"b0","Vendor":{"Id":"20","SyncToken":"0"}},
         {"bId":"b1","Fault":{"Error":[{"code":"003001"}],"type":"SERVICE"}}]}
        """);

    assertThat(outcomes("b0", "b1"))
        .containsExactly(applied("20", "0"), new Outcome.Deferred(Pause.Why.THROTTLED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"BatchItemResponse\":[]}",
        "{\"BatchItemResponse\":[{\"bId\":\"b7\",\"Vendor\":{\"Id\":\"1\"}}]}",
        "{\"BatchItemResponse\":[{\"bId\":\"b0\"},{\"bId\":\"b1\",\"Customer\":{\"Id\":\"1\"}}]}",
        "{\"BatchItemResponse\":[null,7,\"b0\",{}]}"
      })
  void an_entry_without_an_answer_we_understand_is_unanswered_and_no_success(String body) {
    answers(body);

    assertThat(outcomes("b0", "b1"))
        .containsExactly(
            new Outcome.Refused(new Fault.Unanswered()),
            new Outcome.Refused(new Fault.Unanswered()));
  }

  @Test
  void a_batch_that_is_refused_as_a_whole_refuses_each_of_its_writes() {
    answers(400, "{\"Fault\":{\"Error\":[{\"code\":\"2010\",\"Detail\":\"not JSON\"}]}}");

    assertThat(outcomes("b0", "b1"))
        .containsExactly(
            new Outcome.Refused(new Fault.Malformed("2010", "not JSON")),
            new Outcome.Refused(new Fault.Malformed("2010", "not JSON")));
  }

  @ParameterizedTest
  @CsvSource({"200,{}", "200,<html/>", "502,stream timeout", "500,{}", "504,''", "302,''"})
  void a_batch_without_an_answer_we_understand_stays_open_as_a_whole(int status, String body) {
    answers(status, body);

    assertThat(books.send(batch("b0", "b1")))
        .isInstanceOfSatisfying(
            Reply.Unanswered.class,
            it -> assertThat(it.undecided()).isEqualTo(new Outcome.Uncertain()));
  }

  @Test
  void a_narrowed_batch_keeps_its_form_and_its_names() {
    answers(
        "{\"BatchItemResponse\":[{\"bId\":\"b4\",\"Vendor\":{\"Id\":\"24\",\"SyncToken\":\"0\"}}]}");

    assertThat(outcomes("b4")).containsExactly(applied("24", "0"));
  }

  @Test
  void an_update_that_answers_with_another_entity_is_no_success() {
    fault("/vendor", 200, "{\"Vendor\":{\"Id\":\"9\",\"SyncToken\":\"1\"}}");
    var update =
        new Write(
            Operation.UPDATE,
            BooksKind.VENDOR,
            "{\"Id\":\"8\",\"SyncToken\":\"0\",\"sparse\":true}",
            SHOWS,
            Write.Then.DONE);

    assertThat(books.send(single(update)))
        .isInstanceOfSatisfying(
            Reply.Unanswered.class,
            it -> assertThat(it.undecided()).isEqualTo(new Outcome.Uncertain()));
  }

  @Test
  void a_delete_that_answers_with_the_entity_still_there_is_no_success() {
    fault("/vendor", 200, "{\"Vendor\":{\"Id\":\"8\",\"SyncToken\":\"1\"}}");
    var delete =
        new Write(
            Operation.DELETE,
            BooksKind.VENDOR,
            "{\"Id\":\"8\",\"SyncToken\":\"0\"}",
            SHOWS,
            Write.Then.DONE);

    assertThat(books.send(single(delete))).isInstanceOf(Reply.Unanswered.class);
  }

  @Test
  void what_was_said_is_kept_for_the_faulty_entries_only() {
    answers(
        """
        {"BatchItemResponse":[{"bId":"b0","Vendor":{"Id":"20","DisplayName":"Secretive"}},
         {"bId":"b1","Fault":{"Error":[{"code":"6240","Detail":"taken"}]}}]}
        """);

    var said = books.send(batch("b0", "b1")).trace().said();

    assertThat(said).startsWith("b1: ").contains("taken").doesNotContain("Secretive");
  }

  private List<Outcome> outcomes(String... bIds) {
    return ((Reply.Answered) books.send(batch(bIds))).outcomes();
  }

  private static Call batch(String... bIds) {
    var items =
        List.of(bIds).stream()
            .map(bId ->
                new Call.Item(
                    bId,
                    new Write(
                        Operation.CREATE,
                        BooksKind.VENDOR,
                        "{\"DisplayName\":\"Vendor %s\"}".formatted(bId),
                        SHOWS,
                        Write.Then.DONE)))
            .toList();
    return new Call(new RequestId("batch"), Call.Form.BATCH, items);
  }

  private static Call single(Write write) {
    return new Call(new RequestId("single"), Call.Form.SINGLE, List.of(new Call.Item("b0", write)));
  }

  private static Outcome applied(String id, String syncToken) {
    return new Outcome.Applied(new Counterpart(BooksKind.VENDOR, id, syncToken, SHOWS));
  }

  private void answers(String body) {
    answers(200, body);
  }

  private void answers(int status, String body) {
    fault("/batch", status, body);
  }

  private void fault(String path, int status, String body) {
    var fault = Json.object().put("status", status).put("body", body);
    var request = Json.object().put("method", "POST").put("path", path);
    request.set("fault", fault);
    firm.bookkeeper.control("/simulator/faults", Json.write(request));
  }
}
