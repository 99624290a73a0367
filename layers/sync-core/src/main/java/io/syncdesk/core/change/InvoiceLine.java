package io.syncdesk.core.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of an invoice; {@code amount} is quantity times rate. */
public record InvoiceLine(
    String serviceId,
    @Nullable String description,
    BigDecimal quantity,
    Money rate,
    Money amount,
    @Nullable String lineClass) {
  @Override
  public String toString() {
    return "InvoiceLine";
  }
}
