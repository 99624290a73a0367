package io.syncdesk.core.resolution;

import java.time.Instant;
import java.util.Optional;

/** Where a sync error stands. */
public sealed interface Status {

  /** Somebody has to decide. */
  record Open() implements Status {}

  /** Somebody asked for another try, which is on its way. */
  record Resolving(Decision decision) implements Status {}

  /** What it waited for happened in QuickBooks at this instant; another try is on its way. */
  record Retrying(Instant since) implements Status {}

  /** Silenced by a person. */
  record Skipped(Decision decision) implements Status {}

  /** Gone from the list. */
  record Resolved(Instant at, Cure cure) implements Status {}

  /** What made it go away. */
  sealed interface Cure {

    /** The try a person asked for. */
    record Decided(Decision decision) implements Cure {}

    /** A newer version from TaxDome. */
    record ChangedInTaxDome() implements Cure {}

    /** It is not to be in the books any more: by a setting, or because its client is not. */
    record LeftOut() implements Cure {}

    /** Something that happened in QuickBooks; it was seen at this instant. */
    record FixedInQuickBooks(Instant at) implements Cure {}
  }

  /** The person's decision behind it, if there is one. */
  default Optional<Decision> decidedBy() {
    return switch (this) {
      case Resolving(var decision) -> Optional.of(decision);
      case Skipped(var decision) -> Optional.of(decision);
      case Resolved(var at, Cure.Decided(var decision)) -> Optional.of(decision);
      case Resolved(var at, Cure.ChangedInTaxDome _) -> Optional.empty();
      case Resolved(var at, Cure.LeftOut _) -> Optional.empty();
      case Resolved(var at, Cure.FixedInQuickBooks _) -> Optional.empty();
      case Open _, Retrying _ -> Optional.empty();
    };
  }

  /** The word of our API and of the index. */
  default String word() {
    return switch (this) {
      case Open _ -> "open";
      case Resolving _, Retrying _ -> "resolving";
      case Skipped _ -> "skipped";
      case Resolved _ -> "resolved";
    };
  }
}
