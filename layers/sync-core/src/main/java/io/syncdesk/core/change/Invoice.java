package io.syncdesk.core.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bill to a client. {@code number} is absent until somebody or something numbers it. */
public record Invoice(
    @Nullable String number,
    NumberedBy numberedBy,
    String accountId,
    LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    List<InvoiceLine> lines,
    @Nullable Money tax,
    Money amount,
    @Nullable String classOfAll,
    @Nullable String location,
    @Nullable String memo)
    implements Snapshot {
  public Invoice {
    lines = List.copyOf(lines);
  }

  /** The same invoice under another number. */
  public Invoice numbered(String other) {
    return new Invoice(
        other,
        numberedBy,
        accountId,
        issuedOn,
        dueOn,
        lines,
        tax,
        amount,
        classOfAll,
        location,
        memo);
  }

  /** Whether its lines and its tax come to what it says it comes to, all in one currency. */
  public boolean addsUp() {
    return parts().allMatch(it -> it.currency().equals(amount.currency()))
        && comesTo().compareTo(amount.amount()) == 0;
  }

  /** What its lines and its tax come to. */
  public BigDecimal comesTo() {
    return parts().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Stream<Money> parts() {
    return Stream.concat(lines.stream().map(InvoiceLine::amount), Stream.ofNullable(tax));
  }

  @Override
  public Optional<Money> total() {
    return Optional.of(amount);
  }

  @Override
  public Optional<LocalDate> date() {
    return Optional.of(issuedOn);
  }

  @Override
  public String label() {
    return number == null ? "" : number;
  }

  @Override
  public Optional<EntityRef> client(CompanyId company) {
    return Optional.of(new EntityRef(company, EntityKind.ACCOUNT, accountId));
  }

  @Override
  public Set<EntityRef> dependsOn(CompanyId company) {
    var needed = new LinkedHashSet<EntityRef>();
    needed.add(new EntityRef(company, EntityKind.ACCOUNT, accountId));
    lines.forEach(line -> needed.add(new EntityRef(company, EntityKind.SERVICE, line.serviceId())));
    return needed;
  }

  @Override
  public String toString() {
    return "Invoice";
  }
}
