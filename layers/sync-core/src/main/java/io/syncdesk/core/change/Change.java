package io.syncdesk.core.change;

import java.time.Instant;

/**
 * Something that happened to one entity in TaxDome. It arrives at least once and in any order; only
 * {@link Version} orders it. {@code occurredAt} is for people to read.
 */
public record Change(
    String id,
    EntityRef entity,
    Version version,
    Instant occurredAt,
    Content content,
    ContentHash contentHash) {

  /** Ids only: the content names clients and amounts, which do not belong in a log. */
  @Override
  public String toString() {
    return "Change[" + id + " " + entity + " v" + version.value() + "]";
  }
}
