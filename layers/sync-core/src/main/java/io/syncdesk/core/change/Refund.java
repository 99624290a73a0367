package io.syncdesk.core.change;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money given back. */
public record Refund(
    String paymentId, String accountId, LocalDate refundedOn, Money amount, @Nullable String reason)
    implements Snapshot {
  @Override
  public Optional<Money> total() {
    return Optional.of(amount);
  }

  @Override
  public Optional<LocalDate> date() {
    return Optional.of(refundedOn);
  }

  @Override
  public String label() {
    return reason == null ? "" : reason;
  }

  @Override
  public Optional<EntityRef> client(CompanyId company) {
    return Optional.of(new EntityRef(company, EntityKind.ACCOUNT, accountId));
  }

  @Override
  public Set<EntityRef> dependsOn(CompanyId company) {
    var needed = new LinkedHashSet<EntityRef>();
    needed.add(new EntityRef(company, EntityKind.ACCOUNT, accountId));
    needed.add(new EntityRef(company, EntityKind.PAYMENT, paymentId));
    return needed;
  }

  @Override
  public String toString() {
    return "Refund";
  }
}
