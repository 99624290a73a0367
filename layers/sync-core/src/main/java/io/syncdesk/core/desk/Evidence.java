package io.syncdesk.core.desk;

import io.syncdesk.core.change.Money;
import io.syncdesk.core.mirror.Document;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our document and the one in QuickBooks that stands in its way, side by side (B11). Where they are
 * the same on all, they probably are the same.
 */
public record Evidence(Ours ours, Theirs theirs, Set<Aspect> same, Whose whose) {
  public Evidence {
    same = Set.copyOf(same);
  }

  /** As TaxDome has it. */
  public record Ours(
      String number, @Nullable Money amount, @Nullable LocalDate date, String client) {
    @Override
    public String toString() {
      return "Ours";
    }
  }

  /** As QuickBooks has it, and the name of its customer there, empty where it has none. */
  public record Theirs(Document document, String customer) {
    @Override
    public String toString() {
      return "Theirs[" + document + "]";
    }
  }

  /** Whose theirs is: only a document of our own client can ever stand for ours. */
  public enum Whose {
    OUR_CLIENTS,
    ANOTHERS,
    UNKNOWN
  }

  /** What the two are compared by. */
  public enum Aspect {
    NUMBER,
    AMOUNT,
    DATE,
    CUSTOMER
  }

  public boolean isSameOnAll() {
    return same.containsAll(Set.of(Aspect.values()));
  }
}
