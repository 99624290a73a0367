package io.syncdesk.core.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a payment provider kept for itself. {@code provider} becomes the vendor: Stripe. */
public record Fee(String paymentId, LocalDate chargedOn, Money amount, String provider)
    implements Snapshot {
  @Override
  public Optional<Money> total() {
    return Optional.of(amount);
  }

  @Override
  public Optional<LocalDate> date() {
    return Optional.of(chargedOn);
  }

  @Override
  public String label() {
    return provider;
  }

  @Override
  public Set<EntityRef> dependsOn(CompanyId company) {
    return Set.of(new EntityRef(company, EntityKind.PAYMENT, paymentId));
  }

  @Override
  public String toString() {
    return "Fee";
  }
}
