package io.syncdesk.taxdome;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.company.MemberChange;

/** What reading one of TaxDome's messages gave. */
public sealed interface Reading {

  /** One of the six kinds of entity changed. */
  record OfEntity(Change change) implements Reading {}

  /** Somebody joined a firm, left it, or plays another part in it. */
  record OfMember(MemberChange change) implements Reading {}

  /**
   * It breaks the schema. {@code field} is where, like {@code data.lines[2].amount} ({@link
   * Malformed#MESSAGE} when it is no JSON at all); {@code reason} says what is expected there.
   */
  record Malformed(String field, String reason) implements Reading {
    public static final String MESSAGE = "message";
  }
}
