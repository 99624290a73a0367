package io.syncdesk.core.mirror;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a company has set up its QuickBooks, as far as it changes what we write. {@code
 * closedThrough} is absent while the books are open.
 */
public record Preferences(
    Numbering numbering,
    ClassTracking classTracking,
    LocationTracking locationTracking,
    SalesTax salesTax,
    String homeCurrency,
    @Nullable LocalDate closedThrough) {

  /** Whether documents may carry numbers of our choosing ({@code CustomTxnNumbers}). */
  public enum Numbering {
    OURS,
    QUICKBOOKS
  }

  /** Where a class may stand. */
  public enum ClassTracking {
    OFF,
    PER_DOCUMENT,
    PER_LINE
  }

  /** Whether a location ({@code DepartmentRef}) may stand on a document. */
  public enum LocationTracking {
    OFF,
    ON
  }

  /** Whether a tax amount is heeded ({@code UsingSalesTax}). */
  public enum SalesTax {
    OFF,
    ON
  }
}
