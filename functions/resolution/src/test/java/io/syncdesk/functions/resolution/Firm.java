package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.IdentifyMember;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.ChooseSettings;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.FindEvidence;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.desk.SwitchAccountSync;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryMembers;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryReadMarks;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.notice.FindNotices;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Subject;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.quickbooks.QuickBooksPages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The firm of the events, and another one, with the handler that serves both. */
final class Firm {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final Events<APIGatewayV2HTTPEvent> EVENTS =
      Events.of("resolution", APIGatewayV2HTTPEvent.class);
  static final CompanyId DEMO = new CompanyId("firm-demo");
  static final CompanyId OTHER = new CompanyId("firm-other");
  static final Realm REALM = new Realm("9130000000000001");
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final EntityRef INVOICE = new EntityRef(DEMO, EntityKind.INVOICE, "inv-2042");
  private static final Settings SETTINGS = Settings.startingOn(LocalDate.parse("2026-11-01"));

  final InMemoryTables tables =
      new InMemoryTables()
          .connected(DEMO, REALM, SETTINGS)
          .connected(OTHER, new Realm("9130000000000002"), SETTINGS);
  final InMemoryMembers members = new InMemoryMembers();
  final InMemoryMirror mirror = new InMemoryMirror();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final ResolutionHandler handler = new ResolutionHandler(wiring());

  Firm() {
    joined(DEMO, "owner-demo", "Olivia Owner", Member.Role.OWNER);
    joined(DEMO, "admin-demo", "Aldo Admin", Member.Role.ADMIN);
    joined(DEMO, "employee-demo", "Emma Employee", Member.Role.EMPLOYEE);
    joined(OTHER, "owner-other", "Otto Other", Member.Role.OWNER);
    account("60", "Expense", Listed.Use.ACTIVE);
    account("35", "Bank", Listed.Use.ACTIVE);
  }

  void joined(CompanyId firm, String id, String name, Member.Role role) {
    members.accept(
        new MemberChange.Joined(
            new Member(
                firm, id, new Version(1), name, id + "@firm.test", role, Member.Language.EN)));
  }

  void account(String id, String type, Listed.Use use) {
    mirror.put(REALM, List.of(new Listed(ListKind.ACCOUNT, id, "Account " + id, type, use, "0")));
  }

  /** An invoice that was tried twice and is on the desk. */
  SyncError parked() {
    return parked(INVOICE, "Ada Lovelace", new Fault.NumberTaken("2042", "145"));
  }

  SyncError parked(EntityRef entity, String client, Fault fault) {
    var subject =
        new Subject(
            "2042", "acc-1", client, Money.of("129.6", "USD"), LocalDate.parse("2026-11-23"));
    var trace = new Trace("tid-2", 400, "Duplicate Document Number", Duration.ofMillis(180));
    var error = SyncError.open(entity, subject, fault, trace, NOW);
    var record = record(entity, "77").in(State.Parked.REFUSED).on(OnDesk.YES);
    tables
        .ledger()
        .store(
            entity.company(),
            new Step(
                List.of(new Step.Change(record, record)),
                List.of(new Step.ErrorChange(error, error)),
                new Step.JournalChange.Unchanged()));
    tables
        .attempts()
        .append(
            List.of(
                attempt(entity, new Try.First(), fault, NOW.minusSeconds(60)),
                attempt(entity, new Try.Second(fault), fault, NOW)));
    return tables.errors().find(entity.company(), error.id()).orElseThrow();
  }

  /** Something that is in the books, under this id. */
  void known(EntityRef entity, String bookId) {
    var record = record(entity, bookId);
    tables
        .ledger()
        .store(
            entity.company(),
            new Step(
                List.of(new Step.Change(record, record)),
                List.of(),
                new Step.JournalChange.Unchanged()));
  }

  private static SyncRecord record(EntityRef entity, String bookId) {
    var shown = Arrays.stream(BooksKind.values()).filter(it -> it.shows(entity.kind())).findFirst();
    return SyncRecord.of(told(entity).in(entity.company()).change(), NOW)
        .with(List.of(new Counterpart(shown.orElseThrow(), bookId, "0", new ContentHash("x"))));
  }

  private static Told told(EntityRef entity) {
    return switch (entity.kind()) {
      case ACCOUNT -> Told.anAccount(entity.id());
      case SERVICE -> Told.aService(entity.id());
      case INVOICE -> Told.anInvoice(entity.id(), "acc-1", "svc-1");
      case PAYMENT -> Told.aPayment(entity.id(), "acc-1", "inv-1");
      case REFUND -> Told.aRefund(entity.id(), "acc-1", "pay-1");
      case FEE -> Told.aFee(entity.id(), "pay-1");
    };
  }

  /** A client for whom no customer was found in QuickBooks. */
  SyncError unmatched(String id, Account account) {
    var entity = new EntityRef(DEMO, EntityKind.ACCOUNT, id);
    store(Told.anAccount(id).in(DEMO).showing(account).record().in(State.Parked.REFUSED));
    var fault = new Fault.NoMatchingCustomer(account.name());
    var subject = new Subject(account.name(), "", account.name(), null, null);
    var error = SyncError.open(entity, subject, fault, Trace.NONE, NOW);
    tables
        .ledger()
        .store(
            DEMO,
            new Step(
                List.of(),
                List.of(new Step.ErrorChange(error, error)),
                new Step.JournalChange.Unchanged()));
    return tables.errors().find(DEMO, error.id()).orElseThrow();
  }

  /** A client that is linked to this customer. */
  void linked(String id, String name, String bookId) {
    var account = new Account(name, AccountType.INDIVIDUAL, null, null, null);
    var customer = new Counterpart(BooksKind.CUSTOMER, bookId, "0", new ContentHash("x"));
    var record = Told.anAccount(id).in(DEMO).showing(account).record().with(List.of(customer));
    store(record.in(new State.Synced()));
    tables.records().claim(Map.of(customer.ref(), record.entity()));
  }

  private void store(SyncRecord record) {
    tables.ledger().store(DEMO, Step.of(List.of(new Step.Change(record, record))));
  }

  void customer(String bookId, String name, Contact contact) {
    var use = Listed.Use.ACTIVE;
    mirror.put(REALM, List.of(new Listed(ListKind.CUSTOMER, bookId, name, "", use, "0", contact)));
  }

  private static Attempt attempt(EntityRef entity, Try number, Fault fault, Instant at) {
    return new Attempt(
        entity,
        new Version(1),
        number,
        at,
        at,
        new Attempt.Sent.Request("req-" + number.ordinal(), "CREATE Invoice", "{\"secret\":1}"),
        new Attempt.Result.Refused(fault),
        new Trace("tid-" + number.ordinal(), 400, "Duplicate", Duration.ofMillis(180)));
  }

  /** An error with all there is to say of it, in this language. */
  Said detail(SyncError error, String language) {
    var event = EVENTS.read("detail.json");
    event.setPathParameters(Map.of("id", error.id().value()));
    event.setHeaders(Map.of("accept-language", language));
    return ask(event);
  }

  Said ask(String event) {
    return ask(EVENTS.read(event));
  }

  Said ask(APIGatewayV2HTTPEvent event) {
    return Said.of(Events.sent(handler.handleRequest(event, Events.CONTEXT)));
  }

  String logged() {
    return logged.toString(StandardCharsets.UTF_8);
  }

  /** What came back over HTTP. */
  record Said(int status, Map<String, String> headers, JsonNode body) {
    static Said of(JsonNode response) {
      try {
        return new Said(
            response.get("statusCode").intValue(),
            JSON.convertValue(
                response.get("headers"),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class)),
            JSON.readTree(response.get("body").textValue()));
      } catch (JsonProcessingException e) {
        throw new AssertionError("the body is not JSON: " + response, e);
      }
    }

    String text(String pointer) {
      return body.at(pointer).asText();
    }
  }

  private Wiring wiring() {
    var clock = InstantSource.fixed(NOW.plusSeconds(600));
    var aftermath = new ResolveSyncError.Aftermath(wakeUps, clock);
    var desk =
        new Desk(
            tables.errors(),
            tables.records(),
            tables.attempts(),
            tables.companies(),
            mirror,
            new ResolveSyncError(tables.rows(), tables.companies(), mirror, aftermath),
            new SwitchAccountSync(tables.rows(), aftermath),
            new CountWaiting(tables.records()),
            new FindEvidence(tables.companies(), mirror, tables.records()),
            new ChooseSettings(tables.companies(), mirror, wakeUps),
            Numbers.over(mirror, tables.records(), tables.reservations()),
            new FindNotices(tables.errors(), tables.companies(), tables.lanes(), clock),
            new InMemoryReadMarks(),
            new QuickBooksPages(URI.create("https://quickbooks.api.intuit.com")),
            new Log(new PrintStream(logged, true, StandardCharsets.UTF_8)));
    return new Wiring(new IdentifyMember(members, "sub"), Routes.over(desk, clock));
  }
}
