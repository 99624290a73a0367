package io.syncdesk.core.memory;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@link SyncErrors} in memory; a cursor is the place in the list. */
public final class InMemorySyncErrors implements SyncErrors {
  private final InMemoryTables tables;

  InMemorySyncErrors(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<SyncError> find(CompanyId company, ErrorId id) {
    return Optional.ofNullable(tables.shelf(company).errors.get(id));
  }

  @Override
  public Page list(CompanyId company, Filter filter, Optional<String> cursor, int limit) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    var all = all(company, filter);
    var page = all.stream().skip(from).limit(limit).toList();
    var next = from + page.size();
    return new Page(page, next < all.size() ? Optional.of("" + next) : Optional.empty());
  }

  @Override
  public List<SyncError> awaiting(CompanyId company, Cue cue, int limit) {
    return tables.shelf(company).errors.values().stream()
        .filter(it -> it.awaits(cue))
        .limit(limit)
        .toList();
  }

  @Override
  public List<SyncError> ofClient(CompanyId company, String clientId, int limit) {
    return tables.shelf(company).errors.values().stream()
        .filter(it -> it.subject().clientId().equals(clientId))
        .filter(it -> isUnsettled(it.status()))
        .limit(limit)
        .toList();
  }

  private static boolean isUnsettled(Status status) {
    return switch (status) {
      case Status.Open _, Status.Resolving _, Status.Retrying _ -> true;
      case Status.Skipped _, Status.Resolved _ -> false;
    };
  }

  @Override
  public Set<Cue> awaitedAmong(CompanyId company, Collection<Cue> cues) {
    return cues.stream()
        .filter(it -> !awaiting(company, it, 1).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Summary summary(CompanyId company) {
    return tables.shelf(company).summary;
  }

  private List<SyncError> all(CompanyId company, Filter filter) {
    return tables.shelf(company).errors.values().stream()
        .filter(it -> it.status().word().equals(filter.status()))
        .filter(it -> filter.category().isEmpty() || filter.category().get() == it.category())
        .sorted(Comparator.comparing(SyncError::openedAt).reversed())
        .toList();
  }
}
