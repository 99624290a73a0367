package io.syncdesk.core.change;

import io.syncdesk.core.record.SyncRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What TaxDome says about one entity, made up for a test, which names only the facts that matter.
 * {@code wording} stands for everything the books would show: the same wording needs no write.
 */
public record Told(EntityRef entity, Version version, String wording, Content content) {
  public static final CompanyId FIRM = new CompanyId("firm-1");
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  public static Told anAccount(String id) {
    return of(
        EntityKind.ACCOUNT,
        id,
        new Account("Ada " + id, AccountType.INDIVIDUAL, "ada@example.com", null, null));
  }

  public static Told aService(String id) {
    return of(
        EntityKind.SERVICE, id, new Service("Tax return " + id, usd("100.00"), null, null, null));
  }

  public static Told anInvoice(String id, String accountId, String... serviceIds) {
    var lines = Arrays.stream(serviceIds).map(Told::line).toList();
    var invoice =
        new Invoice(
            id,
            NumberedBy.PERSON,
            accountId,
            DAY,
            null,
            lines,
            null,
            sum(lines.stream().map(InvoiceLine::amount)),
            null,
            null,
            null);
    return of(EntityKind.INVOICE, id, invoice);
  }

  public static Told aPayment(String id, String accountId, String... invoiceIds) {
    var applied = Arrays.stream(invoiceIds).map(it -> new Application(it, usd("120.00"))).toList();
    var payment =
        new Payment(
            accountId, DAY, usd("120.00"), PaymentMethod.CARD, id, applied, SyncWish.AS_SETTING);
    return of(EntityKind.PAYMENT, id, payment);
  }

  public static Told aRefund(String id, String accountId, String paymentId) {
    return of(EntityKind.REFUND, id, new Refund(paymentId, accountId, DAY, usd("20.00"), null));
  }

  public static Told aFee(String id, String paymentId) {
    return of(EntityKind.FEE, id, new Fee(paymentId, DAY, usd("3.50"), "Stripe"));
  }

  public Told in(CompanyId company) {
    return new Told(new EntityRef(company, entity.kind(), entity.id()), version, wording, content);
  }

  /** The same said of another entity. */
  public Told as(Told other) {
    return new Told(other.entity(), version, wording, content);
  }

  public Told version(long value) {
    return new Told(entity, new Version(value), "as of v" + value, content);
  }

  public Told saying(String words) {
    return new Told(entity, version, words, content);
  }

  public Told showing(Snapshot snapshot) {
    return new Told(entity, version, wording, new Content.Present(snapshot));
  }

  public Told dated(LocalDate date) {
    return switch (snapshot()) {
      case Invoice it ->
          showing(
              new Invoice(
                  it.number(),
                  it.numberedBy(),
                  it.accountId(),
                  date,
                  it.dueOn(),
                  it.lines(),
                  it.tax(),
                  it.amount(),
                  it.classOfAll(),
                  it.location(),
                  it.memo()));
      case Payment it -> showing(payment(it, date, it.method(), it.sync()));
      case Refund it ->
          showing(new Refund(it.paymentId(), it.accountId(), date, it.amount(), it.reason()));
      case Fee it -> showing(new Fee(it.paymentId(), date, it.amount(), it.provider()));
      case Account _, Service _ -> throw new IllegalStateException("it has no date");
    };
  }

  /** Of automation or recurrence, which may leave it without a number. */
  public Told byAutomation(@Nullable String number) {
    var it = (Invoice) snapshot();
    return showing(
        new Invoice(
            number,
            NumberedBy.AUTOMATION,
            it.accountId(),
            it.issuedOn(),
            it.dueOn(),
            it.lines(),
            it.tax(),
            it.amount(),
            it.classOfAll(),
            it.location(),
            it.memo()));
  }

  public Told paidBy(PaymentMethod method, SyncWish wish) {
    var payment = (Payment) snapshot();
    return showing(payment(payment, payment.paidOn(), method, wish));
  }

  public Told voided() {
    return new Told(entity, version, "voided", new Content.Voided((Invoice) snapshot()));
  }

  public Told deleted() {
    return new Told(entity, version, "deleted", new Content.Deleted());
  }

  public Change change() {
    return new Change(
        "chg-" + entity.kind().word() + "-" + entity.id() + "-" + version.value(),
        entity,
        version,
        NOON,
        content,
        new ContentHash(wording));
  }

  /** The record it makes when nothing was known before, not stored yet. */
  public SyncRecord record() {
    return SyncRecord.of(change(), NOON);
  }

  private Snapshot snapshot() {
    return ((Content.Present) content).snapshot();
  }

  private static Payment payment(Payment it, LocalDate date, PaymentMethod method, SyncWish wish) {
    return new Payment(
        it.accountId(), date, it.amount(), method, it.reference(), it.appliedTo(), wish);
  }

  private static Told of(EntityKind kind, String id, Snapshot snapshot) {
    return new Told(
        new EntityRef(FIRM, kind, id), new Version(1), "as of v1", new Content.Present(snapshot));
  }

  /** In dollars. */
  public static Money sum(Stream<Money> amounts) {
    return new Money(amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), "USD");
  }

  private static InvoiceLine line(String serviceId) {
    return new InvoiceLine(serviceId, null, BigDecimal.ONE, usd("120.00"), usd("120.00"), null);
  }

  public static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  public static List<EntityRef> refs(List<Told> told) {
    return told.stream().map(Told::entity).toList();
  }
}
