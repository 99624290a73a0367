package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.DAY;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.lane.Rules;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.lane.Surroundings;
import io.syncdesk.core.lane.TurnEnd;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.memory.InMemoryTaxDome;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Folding;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a document costs in DynamoDB, from the door to the books. */
class WriteUnitsTest extends OnDynamoDb {
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final CountedCapacity consumed = new CountedCapacity();
  private final DynamoDbClient counted = LocalDynamoDb.client(consumed);

  @Test
  void a_document_out_of_a_backlog_costs_little_and_one_alone_not_much_more() {
    accept(anAccount("acc-1").in(company()).change());
    IntStream.range(0, 3).forEach(i -> accept(Told.aService("svc-" + i).in(company()).change()));
    assertThat(turn()).isInstanceOf(TurnEnd.Rested.class);

    var door = writeUnits(120, () -> accept(0, 120));
    var backlog = writeUnits(120, this::turn);
    var alone = writeUnits(1, () -> accept(120, 121));
    var turnOfItsOwn = writeUnits(1, this::turn);

    System.out.printf(
        Locale.ROOT,
        "DynamoDB write units per created invoice: door %.2f, lane %.2f in a backlog; "
            + "door %.2f, lane %.2f alone%n",
        door,
        backlog,
        alone,
        turnOfItsOwn);
    assertThat(door + backlog).isLessThan(8.5);
    assertThat(alone + turnOfItsOwn).isLessThanOrEqualTo(12);
    assertThat(records().find(invoice(120).entity()).orElseThrow().state())
        .isEqualTo(new State.Synced());
  }

  @Test
  void to_know_what_is_in_quickbooks_costs_three_more_and_four_alone() {
    var mirror = new DynamoDbMirror(counted, tables);
    var numbered = documents(30, i -> "" + (1000 + i));
    var withoutNumber = documents(30, _ -> "");

    assertThat(writeUnits(30, () -> mirror.keep(realm(), numbered)))
        .isEqualTo(3, offset(1 / 30.0 + 0.01));
    assertThat(writeUnits(1, () -> mirror.keep(realm(), alone("9000")))).isEqualTo(4);
    assertThat(writeUnits(1, () -> mirror.keep(realm(), alone("9001")))).isEqualTo(5);
    assertThat(writeUnits(30, () -> mirror.keep(neighboursRealm(), withoutNumber))).isEqualTo(1);
    assertThat(writeUnits(30, () -> mirror.findAll(realm(), refs(numbered)))).isZero();
  }

  private static List<Document> alone(String number) {
    return documents(60, _ -> number).subList(59, 60);
  }

  @Test
  void a_number_of_its_own_costs_six_and_the_same_again_nothing() {
    var mirror = new DynamoDbMirror(counted, tables);
    mirror.keep(realm(), documents(30, i -> "" + (1000 + i)));
    mirror.put(realm(), new Mirror.Loaded.Whole());
    mirror.put(realm(), numberedByUs());
    var giveNumber =
        new GiveNumber(new Numbering(mirror, new DynamoDbReservations(counted, tables)));
    var invoice = invoice(1).entity();

    assertThat(writeUnits(1, () -> giveNumber.give(realm(), invoice))).isEqualTo(6);
    assertThat(consumed.readUnits()).isLessThan(10);
    assertThat(consumed.requests()).isLessThan(11);
    assertThat(writeUnits(1, () -> giveNumber.give(realm(), invoice))).isZero();
    assertThat(consumed.requests()).isEqualTo(1);
  }

  private static Preferences numberedByUs() {
    return new Preferences(
        Preferences.Numbering.OURS,
        Preferences.ClassTracking.OFF,
        Preferences.LocationTracking.OFF,
        Preferences.SalesTax.OFF,
        "USD",
        null);
  }

  @Test
  void to_be_found_by_any_part_costs_a_customer_one_for_each() {
    var mirror = new DynamoDbMirror(counted, tables);
    var customers = customers(60, "0132");

    var loaded = writeUnits(60, () -> mirror.put(realm(), customers));
    var again = writeUnits(60, () -> mirror.put(realm(), customers));
    var requests = consumed.requests();
    var otherPhone = writeUnits(60, () -> mirror.put(realm(), customers(60, "0199")));

    System.out.printf(
        Locale.ROOT,
        "DynamoDB write units per customer: loaded %.1f, with another phone %.1f%n",
        loaded,
        otherPhone);
    assertThat(loaded).isBetween(20.0, 40.0);
    assertThat(otherPhone).isLessThan(loaded + 15);
    assertThat(again).isZero();
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void a_search_is_answered_by_one_query_and_costs_the_same_in_a_large_list() {
    var mirror = new DynamoDbMirror(counted, tables);
    mirror.put(realm(), customers(40, "0132"));
    mirror.put(neighboursRealm(), customers(600, "0132"));

    var small = readUnits(() -> mirror.search(realm(), SearchText.of("smith").orElseThrow(), 5));
    var requests = consumed.requests();
    var large =
        readUnits(() -> mirror.search(neighboursRealm(), SearchText.of("smith").orElseThrow(), 5));

    assertThat(requests).isEqualTo(1);
    assertThat(consumed.requests()).isEqualTo(1);
    assertThat(small).isPositive();
    assertThat(large).isLessThan(10);
  }

  @Test
  void a_typical_invoice_is_one_write_unit() {
    var record = SyncRecord.of(invoice(1), NOON);
    var item = RecordItems.of(record);

    assertThat(bytes(item)).isLessThan(1024);
  }

  private double writeUnits(int documents, Runnable work) {
    consumed.reset();
    work.run();
    return consumed.writeUnits() / documents;
  }

  private double readUnits(Runnable work) {
    consumed.reset();
    work.run();
    return consumed.readUnits();
  }

  /** Names of six common lengths, with an address and a phone number each. */
  private static List<Listed> customers(int count, String lastDigits) {
    var names =
        List.of(
            "John Smith",
            "Maria Hernandez-Lopez",
            "Lakeside Dental Group LLC",
            "Wei Chen",
            "O'Brien & Sons, Inc.",
            "Aurora Studio S.r.l.");
    return IntStream.range(0, count)
        .mapToObj(i -> customer(i, names.get(i % names.size()), lastDigits))
        .toList();
  }

  private static Listed customer(int number, String name, String lastDigits) {
    var words = Folding.words(name);
    var email = words.getFirst() + "." + words.getLast() + number + "@gmail.com";
    var contact = new Contact(email, "(415) 555-" + lastDigits);
    return new Listed(
        ListKind.CUSTOMER, "" + (4711 + number), name, "", Listed.Use.ACTIVE, "0", contact);
  }

  private void accept(int from, int to) {
    IntStream.range(from, to).mapToObj(this::invoice).forEach(this::accept);
  }

  private void accept(Change change) {
    var ledger = new DynamoDbLedger(counted, tables);
    var accepted =
        new AcceptChange(new DynamoDbRecords(counted, tables), ledger, CLOCK).accept(change);
    assertThat(accepted).isEqualTo(AcceptChange.Accepted.STORED);
  }

  private TurnEnd turn() {
    var stores =
        new Stores(
            new DynamoDbLanes(counted, tables),
            new DynamoDbRecords(counted, tables),
            new DynamoDbLedger(counted, tables),
            new DynamoDbAttempts(counted, tables, CLOCK),
            new DynamoDbSyncErrors(counted, tables));
    Library library = (_, _, _, _) -> new Library.Opened.Open(new GenerousBooks());
    var rules =
        new Rules(
            new RetryPolicy(Duration.ofMinutes(5)),
            CatchUpPolicy.hourly(Duration.ZERO),
            CLOCK,
            new RandomRequestIds());
    var numbering =
        new Numbering(
            new DynamoDbMirror(counted, tables), new DynamoDbReservations(counted, tables));
    return new RunTurn(
            new Surroundings(
                stores, library, numbering, new Unheard(), new InMemoryTaxDome(), rules))
        .run(WakeUp.of(company()), new Deadline(NOON.plusSeconds(60), CLOCK));
  }

  private Change invoice(int number) {
    var lines =
        IntStream.range(0, 3)
            .mapToObj(i ->
                new InvoiceLine(
                    "svc-" + i,
                    "Preparation of the tax return 2025, part " + i,
                    new BigDecimal("1.5"),
                    usd("80.00"),
                    usd("120.00"),
                    null))
            .toList();
    var invoice =
        new Invoice(
            "" + (1000 + number),
            NumberedBy.AUTOMATION,
            "acc-1",
            DAY,
            DAY.plusDays(30),
            lines,
            null,
            usd("360.00"),
            null,
            null,
            "Thank you for your business");
    return new Change(
        "0197f3b0-7d5e-7000-8000-00000000" + number,
        new EntityRef(company(), EntityKind.INVOICE, "0197f3b0-7d5e-7000-9000-" + number),
        new Version(1),
        NOON,
        new Content.Present(invoice),
        new ContentHash(HASH));
  }

  private static List<Document> documents(int count, IntFunction<String> number) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Document(
                new DocumentRef(DocumentKind.INVOICE, "" + (4_711_000 + i)),
                number.apply(i),
                DAY,
                new Document.Amounts(new BigDecimal("1234.56"), new BigDecimal("234.56"), "USD"),
                "4711",
                "3",
                Document.Posting.POSTED))
        .toList();
  }

  private static List<DocumentRef> refs(List<Document> documents) {
    return documents.stream().map(Document::ref).toList();
  }

  private static int bytes(Item item) {
    return item.attributes().entrySet().stream()
        .mapToInt(it ->
            it.getKey().length()
                + switch (it.getValue().type()) {
                  case S -> it.getValue().s().length();
                  case B -> it.getValue().b().asByteArray().length;
                  default -> 8;
                })
        .sum();
  }

  /** Nobody listens: the test runs the turns itself. */
  private static final class Unheard implements WakeUps {
    @Override
    public void wake(WakeUp wakeUp) {}

    @Override
    public void wakeAfter(WakeUp wakeUp, Duration delay) {}
  }
}
