package io.syncdesk.quickbooks.foresight;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What TaxDome tells by chance of the clients of one firm: mostly good, and all that can be wrong.
 */
final class Clients {
  static final int COUNT = 24;

  private static final List<SyncWish> WISHES =
      List.of(SyncWish.AS_SETTING, SyncWish.AS_SETTING, SyncWish.YES, SyncWish.YES, SyncWish.NO);

  private final Chance chance;
  private final Bookkeeping books;
  private final Map<String, BigDecimal> totals = new HashMap<>();
  private final Map<Object, Long> versions = new HashMap<>();

  Clients(Chance chance, Bookkeeping books) {
    this.chance = chance;
    this.books = books;
  }

  static String client(int i) {
    return "c" + i;
  }

  static String displayName(int i) {
    return "Ada " + client(i);
  }

  List<Told> accountsAndServices() {
    return each(i -> List.of(next(Told.anAccount(client(i))), service(i)));
  }

  List<Told> invoices() {
    return each(
        i -> chance.of(300) ? List.of(invoice("i", i), invoice("j", i)) : List.of(invoice("i", i)));
  }

  List<Told> payments() {
    return each(i -> List.of(chance.of(850) ? payment(i) : invoice("i", i)));
  }

  List<Told> refundsAndFees() {
    return each(i -> List.of(chance.of(400) ? refund(i) : chance.of(600) ? fee(i) : change(i)));
  }

  List<Told> changes() {
    return each(i -> List.of(change(i)));
  }

  private interface News {
    List<Told> of(int client);
  }

  private static List<Told> each(News news) {
    return IntStream.range(0, COUNT).mapToObj(news::of).flatMap(List::stream).toList();
  }

  /** Each time TaxDome says something of an entity, it is a newer version. */
  private Told next(Told told) {
    return told.version(versions.merge(told.entity(), 1L, Long::sum));
  }

  /** Something changes once more, is cancelled, or is gone. */
  private Told change(int i) {
    return switch (chance.upTo(9)) {
      case 0, 1, 2 -> invoice("i", i);
      case 3 -> invoice("i", i).voided();
      case 4 -> next(Told.anInvoice("i" + i, client(i))).deleted();
      case 5, 6 -> payment(i);
      case 7 -> next(Told.aPayment("p" + i, client(i))).deleted();
      case 8 -> service(i);
      default -> next(Told.aService("s" + i)).deleted();
    };
  }

  private Told service(int i) {
    var told = next(Told.aService("s" + i));
    if (told.version().value() == 1) {
      books.mayHaveAnItemLike(told);
    }
    var name =
        chance.of(920)
            ? "Tax return s" + i
            : chance.one(List.of("A: s" + i, "s" + i + "x".repeat(120), "  "));
    return told.showing(new Service(name, Told.usd("100.00"), null, null, incomeAccount()));
  }

  private @Nullable String incomeAccount() {
    return chance.of(880)
        ? null
        : chance.one(List.of("Sales", "Nowhere", "Checking", "Accounts Receivable (A/R)"));
  }

  private Told invoice(String letter, int i) {
    var told = next(Told.anInvoice(letter + i, client(i)));
    var lines = lines(i);
    var tax = chance.of(200) ? Told.usd("5.00") : null;
    var net = lines.stream().map(it -> it.amount().amount()).reduce(ZERO, BigDecimal::add);
    totals.put(letter + i, net);
    var numberedBy = chance.of(400) ? NumberedBy.AUTOMATION : NumberedBy.PERSON;
    return told.showing(
        new Invoice(
            number(letter + i),
            numberedBy,
            client(i),
            chance.day(),
            null,
            lines,
            tax,
            Chance.usd(tax == null ? net : net.add(tax.amount())),
            chance.name(List.of("East", "West", "South")),
            chance.name(List.of("Rome", "Oslo", "Bonn")),
            chance.of(20) ? "m".repeat(1001) : null));
  }

  private @Nullable String number(String id) {
    if (chance.of(100)) {
      return null;
    }
    return chance.of(60) ? books.typedNumber() : chance.of(20) ? id + "0".repeat(22) : "N-" + id;
  }

  private List<InvoiceLine> lines(int i) {
    return chance.of(15)
        ? List.of()
        : IntStream.rangeClosed(0, chance.upTo(2))
            .mapToObj(_ -> line(chance.of(930) ? i : chance.upTo(COUNT - 1)))
            .toList();
  }

  private InvoiceLine line(int service) {
    var rate = chance.of(20) ? new BigDecimal("0.33333") : chance.amount();
    var quantity = BigDecimal.valueOf(1 + chance.upTo(3));
    return new InvoiceLine(
        "s" + service,
        null,
        quantity,
        Chance.usd(rate),
        Chance.usd(product(rate.multiply(quantity))),
        chance.name(List.of("East", "West")));
  }

  private BigDecimal product(BigDecimal exact) {
    if (chance.of(15)) {
      return exact;
    }
    return chance.of(10) ? new BigDecimal("-9000.00") : exact.setScale(2, HALF_UP);
  }

  private Told payment(int i) {
    var parts = new ArrayList<Application>();
    for (var invoice : List.of("i" + i, "j" + i)) {
      if (totals.containsKey(invoice) && chance.of(850)) {
        parts.add(new Application(invoice, Chance.usd(part(totals.getOrDefault(invoice, ONE)))));
      }
    }
    var payer = chance.of(15) ? client((i + 1) % COUNT) : client(i);
    return next(Told.aPayment("p" + i, payer))
        .showing(
            new Payment(
                payer,
                chance.day(),
                Chance.usd(paid(parts)),
                method(),
                "p" + i,
                parts,
                chance.one(WISHES)));
  }

  private BigDecimal part(BigDecimal total) {
    var whole = total.setScale(2, HALF_UP);
    if (chance.of(60)) {
      return whole.add(ONE);
    }
    return chance.of(300) ? whole.divide(TWO, 2, HALF_UP) : whole;
  }

  private BigDecimal paid(List<Application> parts) {
    var sum = parts.stream().map(it -> it.amount().amount()).reduce(ZERO, BigDecimal::add);
    if (sum.signum() <= 0) {
      return chance.amount();
    }
    return chance.of(40) ? sum.subtract(ONE) : sum;
  }

  private PaymentMethod method() {
    return chance.of(500) ? PaymentMethod.CARD : chance.one(Arrays.asList(PaymentMethod.values()));
  }

  private Told refund(int i) {
    var amount = chance.of(30) ? TEN.negate() : TEN;
    return next(Told.aRefund("r" + i, client(i), "p" + i))
        .showing(new Refund("p" + i, client(i), chance.day(), Chance.usd(amount), null));
  }

  private Told fee(int i) {
    var told = next(Told.aFee("f" + i, "p" + i));
    var provider =
        chance.of(880)
            ? books.mayHaveAnEmployeeLike(told)
            : chance.one(List.of(displayName(i), "P: q", "v".repeat(501), "  "));
    return told.showing(new Fee("p" + i, chance.day(), Told.usd("3.50"), provider));
  }
}
