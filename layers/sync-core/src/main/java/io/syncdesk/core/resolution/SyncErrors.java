package io.syncdesk.core.resolution;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The desk: every sync error of every firm. Written through {@code Ledger}. */
public interface SyncErrors {

  Optional<SyncError> find(CompanyId company, ErrorId id);

  /** One page, newest first. */
  Page list(CompanyId company, Filter filter, Optional<String> cursor, int limit);

  /** Open errors that are tried again once this happens, in no particular order. */
  List<SyncError> awaiting(CompanyId company, Cue cue, int limit);

  /** What of this client is open, or on its way after a decision, in no particular order. */
  List<SyncError> ofClient(CompanyId company, String clientId, int limit);

  /** Those of these cues that at least one open error awaits. */
  Set<Cue> awaitedAmong(CompanyId company, Collection<Cue> cues);

  /** The counters, kept in the same transactions as what they count. */
  Summary summary(CompanyId company);

  /** Which errors to list: of one status; of one category or of all. */
  record Filter(String status, Optional<Category> category) {}

  /** Some errors, and where to go on; no cursor at the end. */
  record Page(List<SyncError> errors, Optional<String> next) {
    public Page {
      errors = List.copyOf(errors);
    }
  }
}
