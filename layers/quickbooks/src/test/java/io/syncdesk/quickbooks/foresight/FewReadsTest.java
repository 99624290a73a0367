package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.quickbooks.firm.Firm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A forecast is asked for at every click: it reads little of our tables, and none of QuickBooks.
 */
class FewReadsTest {
  private static final int LINES_MAX = 750;
  private static final int SERVICES = 60;

  private final Firm firm = new Firm();
  private final AtomicInteger reads = new AtomicInteger();
  private final Foresee foresee =
      new Foresee(
          new Foresee.Sources(
              counted(SyncErrors.class, firm.tables.errors()),
              counted(Records.class, firm.tables.records()),
              counted(Attempts.class, firm.tables.attempts()),
              counted(Mirror.class, firm.mirror),
              counted(Reservations.class, firm.tables.reservations())));

  @BeforeEach
  void a_client_and_a_service_are_in_step() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(anAccount("acc"), aService("svc")).settles().looks();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_usual_invoice_takes_ten_reads_and_asks_nothing_of_quickbooks() {
    firm.hears(anInvoice("1001", "acc", "svc")).settles().looks();
    firm.clock.advance(Firm.LOOKS_APART);
    var before = firm.clock.instant();

    foresees(anInvoice("1001", "acc", "svc").dated(Told.DAY.plusDays(1)).version(2));

    assertThat(reads).hasValueLessThanOrEqualTo(10);
    assertThat(firm.bookkeeper.requestsSince(before)).isZero();
  }

  @Test
  void the_largest_invoice_there_can_be_stays_within_the_bound() {
    firm.bookkeeper.change(
        firm.bookkeeper.all("Preferences").getFirst(),
        "Preferences",
        "{\"AccountingInfoPrefs\":{\"ClassTrackingPerTxnLine\":true,\"TrackDepartments\":true}}");
    var services =
        IntStream.range(0, SERVICES).mapToObj(i -> aService("s" + i)).toArray(Told[]::new);
    firm.hears(services).settles();
    firm.clock.advance(Duration.ofHours(2));
    firm.looks();

    firm.mirror.put(
        Firm.REALM, IntStream.range(0, LINES_MAX).mapToObj(FewReadsTest::aClass).toList());
    firm.mirror.put(Firm.REALM, List.of(entry(ListKind.LOCATION, "Everywhere")));

    foresees(largest());

    assertThat(reads.get()).isBetween(80, Foresee.READS_MAX);
  }

  private void foresees(Told told) {
    reads.set(0);
    foresee.change(firm.tables.companies().find(Told.FIRM).orElseThrow(), told.change());
  }

  private static Told largest() {
    var lines = IntStream.range(0, LINES_MAX).mapToObj(FewReadsTest::line).toList();
    var invoice =
        new Invoice(
            "1001",
            NumberedBy.PERSON,
            "acc",
            Told.DAY,
            null,
            lines,
            null,
            usd("9000.00"),
            null,
            "Everywhere",
            null);
    return anInvoice("1001", "acc", "svc").showing(invoice);
  }

  /** More services than are looked up, and a class for each line. */
  private static InvoiceLine line(int i) {
    return new InvoiceLine(
        "s" + i % SERVICES, null, BigDecimal.ONE, usd("12.00"), usd("12.00"), "Class " + i);
  }

  private static Listed aClass(int i) {
    return entry(ListKind.CLASS, "Class " + i);
  }

  private static Listed entry(ListKind kind, String name) {
    return new Listed(kind, "id of " + name, name, "", Listed.Use.ACTIVE, "0");
  }

  private <T> T counted(Class<T> port, T real) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              reads.incrementAndGet();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }
}
