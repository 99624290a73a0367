package io.syncdesk.core.resolution;

import io.syncdesk.core.change.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sync errors shows of the entity: which document, whose, how much, of when. {@code
 * clientId} is the TaxDome account it belongs to, empty where it belongs to none.
 */
public record Subject(
    String label,
    String clientId,
    String clientName,
    @Nullable Money amount,
    @Nullable LocalDate date) {
  @Override
  public String toString() {
    return "Subject";
  }
}
