package io.syncdesk.core.change;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money received. */
public record Payment(
    String accountId,
    LocalDate paidOn,
    Money amount,
    PaymentMethod method,
    @Nullable String reference,
    List<Application> appliedTo,
    SyncWish sync)
    implements Snapshot {
  public Payment {
    appliedTo = List.copyOf(appliedTo);
  }

  @Override
  public Optional<Money> total() {
    return Optional.of(amount);
  }

  @Override
  public Optional<LocalDate> date() {
    return Optional.of(paidOn);
  }

  @Override
  public String label() {
    return reference == null ? "" : reference;
  }

  @Override
  public Optional<EntityRef> client(CompanyId company) {
    return Optional.of(new EntityRef(company, EntityKind.ACCOUNT, accountId));
  }

  @Override
  public Set<EntityRef> dependsOn(CompanyId company) {
    var needed = new LinkedHashSet<EntityRef>();
    needed.add(new EntityRef(company, EntityKind.ACCOUNT, accountId));
    appliedTo.forEach(
        part -> needed.add(new EntityRef(company, EntityKind.INVOICE, part.invoiceId())));
    return needed;
  }

  @Override
  public String toString() {
    return "Payment";
  }
}
