package io.syncdesk.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.quickbooks.client.Intuit;
import io.syncdesk.quickbooks.lists.CompanyPreferences;
import io.syncdesk.quickbooks.wire.BadServer;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the wire does to a write, it is sent once and its outcome is not made up. */
class WireFaultsTest {
  private static final Realm REALM = new Realm("1");
  private static final InstantSource CLOCK = InstantSource.fixed(Told.NOON);
  private static final ContentHash SHOWS = new ContentHash("shown");

  /** Ways in which an exchange goes wrong after the request arrived. */
  enum WireFault {
    SILENCE,
    HANGS_UP,
    RESETS,
    CUT_IN_THE_HEAD,
    CUT_IN_THE_BODY,
    GARBAGE,
    EMPTY,
    A_PROXYS_PAGE,
    A_REDIRECT,
    BAD_GATEWAY;

    BadServer server() {
      return switch (this) {
        case SILENCE -> new BadServer(connection -> new CountDownLatch(1).await());
        case HANGS_UP -> BadServer.saying("");
        case RESETS ->
            new BadServer(connection -> connection.setOption(StandardSocketOptions.SO_LINGER, 0));
        case CUT_IN_THE_HEAD -> BadServer.saying("HTTP/1.1 200 OK\r\nContent-T");
        case CUT_IN_THE_BODY ->
            BadServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Invoice\":{\"Id\":");
        case GARBAGE -> BadServer.saying("\u0016\u0003\u0001 not HTTP at all");
        case EMPTY -> BadServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        case A_PROXYS_PAGE ->
            BadServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>");
        case A_REDIRECT ->
            BadServer.saying("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
        case BAD_GATEWAY ->
            BadServer.saying("HTTP/1.1 502 Bad\r\nContent-Length: 14\r\n\r\nstream timeout");
      };
    }
  }

  static Stream<Arguments> every_fault_times_every_operation() {
    return Arrays.stream(WireFault.values())
        .flatMap(fault -> calls().map(call -> Arguments.of(fault, call)));
  }

  private static Stream<Call> calls() {
    var singles =
        Arrays.stream(Operation.values()).map(it -> call(Call.Form.SINGLE, List.of(write(it))));
    var batch = call(Call.Form.BATCH, List.of(write(Operation.CREATE), write(Operation.DELETE)));
    return Stream.concat(singles, Stream.of(batch));
  }

  @ParameterizedTest
  @MethodSource("every_fault_times_every_operation")
  void a_write_that_got_no_answer_is_uncertain_and_was_sent_once(WireFault fault, Call call) {
    try (var server = fault.server()) {
      assertThat(undecided(books(server.uri()).send(call))).isEqualTo(new Outcome.Uncertain());
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void every_operation_meets_at_least_eight_faults() {
    assertThat(WireFault.values()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(calls().flatMap(it -> it.items().stream()).map(it -> it.write().operation()))
        .contains(Operation.values());
  }

  /** What is read, and what is said when there is no answer. */
  enum Read {
    A_LOOK {
      @Override
      Outcome.Undecided ask(Books books) {
        var sight = books.look(Told.anAccount("a").record(), new Fault.NoMatchingCustomer("A"));
        return ((Sight.NotNow) sight).undecided();
      }
    },
    A_LOST_CREATE {
      @Override
      Outcome.Undecided ask(Books books) {
        var body = "{\"TxnDate\":\"2026-11-23\",\"PrivateNote\":\"TaxDome invoice inv-1\"}";
        var create = new Write(Operation.CREATE, BooksKind.INVOICE, body, SHOWS, Write.Then.DONE);
        return ((Sight.NotNow) books.lookFor(create)).undecided();
      }
    },
    CHANGES {
      @Override
      Outcome.Undecided ask(Books books) {
        var seen = books.changes(Told.NOON, Set.of(), Set.of());
        return ((CaughtUp.NotNow) seen).undecided();
      }
    },
    A_PAGE_OF_DOCUMENTS {
      @Override
      Outcome.Undecided ask(Books books) {
        return ((Learned.NotNow) books.learnMore()).undecided();
      }
    };

    abstract Outcome.Undecided ask(Books books);
  }

  static Stream<Arguments> every_fault_times_every_read() {
    return Arrays.stream(WireFault.values())
        .flatMap(fault -> Arrays.stream(Read.values()).map(read -> Arguments.of(fault, read)));
  }

  @ParameterizedTest
  @MethodSource("every_fault_times_every_read")
  void a_read_that_got_no_answer_waits_for_quickbooks(WireFault fault, Read read) {
    try (var server = fault.server()) {
      assertThat(read.ask(books(server.uri()))).isEqualTo(new Outcome.Deferred(Pause.Why.OUTAGE));
    }
  }

  @Test
  void a_write_that_never_left_is_deferred() {
    var nobody = BadServer.saying("");
    nobody.close();

    calls()
        .forEach(call ->
            assertThat(undecided(books(nobody.uri()).send(call)))
                .isEqualTo(new Outcome.Deferred(Pause.Why.OUTAGE)));
  }

  private static Outcome.Undecided undecided(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Unanswered.class);
    return ((Reply.Unanswered) reply).undecided();
  }

  private static Books books(URI api) {
    var tokens = new InMemoryTokens();
    tokens.keep(REALM, new TokenPair("a", Instant.MAX, "r", Instant.MAX, 1));
    var mirror = new InMemoryMirror();
    mirror.put(REALM, CompanyPreferences.UNSEEN);
    mirror.put(REALM, new Mirror.Loaded.Lists());
    var transport =
        new Transport(new Patience(Duration.ofSeconds(1), Duration.ofMillis(300)), CLOCK);
    var library =
        new QuickBooksLibrary(
            new Intuit(api, api, "client", "secret"),
            transport,
            tokens,
            mirror,
            new InMemoryTables().records());
    var company =
        new Company(
            Told.FIRM,
            new Connection.Connected(REALM),
            new Pace.Running(),
            Settings.startingOn(Told.DAY),
            Set.of());
    var deadline = new Deadline(Told.NOON.plusSeconds(60), CLOCK);
    var allowance = new Allowance(Usage.NONE, CLOCK);
    return ((Library.Opened.Open) library.open(company, REALM, deadline, allowance)).books();
  }

  private static Call call(Call.Form form, List<Write> writes) {
    var items = writes.stream().map(it -> new Call.Item("b" + it.operation().name().charAt(0), it));
    return new Call(new RequestId("request"), form, items.toList());
  }

  private static Write write(Operation operation) {
    var body = "{\"Id\":\"7\",\"SyncToken\":\"0\"}";
    return new Write(operation, BooksKind.INVOICE, body, SHOWS, Write.Then.DONE);
  }
}
