package io.syncdesk.core.memory;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.ledger.CounterChange;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.record.Journal;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is stored of one firm; in the order it came, so that a test repeats exactly. */
final class Shelf {
  final CompanyId id;
  final Map<EntityRef, SyncRecord> records = new LinkedHashMap<>();
  final Map<ErrorId, SyncError> errors = new LinkedHashMap<>();
  final Map<EntityRef, List<Attempt>> attempts = new LinkedHashMap<>();
  final Map<BookRef, EntityRef> owners = new LinkedHashMap<>();
  Optional<Company> company = Optional.empty();
  Optional<Journal> journal = Optional.empty();
  Usage usage = Usage.NONE;
  News news = News.NONE;
  Errands errands = Errands.NONE;
  Summary summary = new Summary(Map.of(), 0, 0, BigDecimal.ZERO);
  private long epoch;

  Shelf(CompanyId id) {
    this.id = id;
  }

  /** The same as it is now, whatever becomes of this one. */
  Shelf copy() {
    var copy = new Shelf(id);
    copy.records.putAll(records);
    copy.errors.putAll(errors);
    attempts.forEach((entity, all) -> copy.attempts.put(entity, new ArrayList<>(all)));
    copy.owners.putAll(owners);
    copy.company = company;
    copy.journal = journal;
    copy.usage = usage;
    copy.news = news;
    copy.errands = errands;
    copy.summary = summary;
    copy.epoch = epoch;
    return copy;
  }

  Epoch raiseEpoch() {
    epoch++;
    return new Epoch(epoch);
  }

  boolean isCurrent(Epoch of) {
    return of.value() == epoch;
  }

  void count(CounterChange change) {
    var open = new EnumMap<Category, Long>(Category.class);
    open.putAll(summary.open());
    change.open().forEach((category, by) -> open.merge(category, by, Long::sum));
    open.values().removeIf(count -> count == 0);
    summary =
        new Summary(
            open,
            summary.skipped() + change.skipped(),
            summary.waiting() + change.waiting(),
            summary.waitingSum().add(change.waitingSum()));
  }

  void add(Errands more) {
    errands =
        new Errands(
            union(errands.commands(), more.commands()), union(errands.switched(), more.switched()));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  List<Attempt> attemptsOf(EntityRef entity) {
    return attempts.computeIfAbsent(entity, _ -> new ArrayList<>());
  }
}
