package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.mirror.Merge;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@link Lanes} in memory. */
public final class InMemoryLanes implements Lanes {
  private final InMemoryTables tables;

  InMemoryLanes(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Begun> begin(CompanyId company) {
    var shelf = tables.shelf(company);
    return shelf.company.map(found ->
        new Begun(
            found, shelf.raiseEpoch(), shelf.journal, shelf.usage, shelf.news, shelf.errands));
  }

  @Override
  public void pace(CompanyId company, Epoch epoch, Pace pace) {
    change(
        company,
        epoch,
        it -> new Company(it.id(), it.connection(), pace, it.settings(), it.reconsider()));
  }

  @Override
  public Optional<News> note(CompanyId company, Set<Merge> merges) {
    var shelf = tables.shelf(company);
    if (shelf.company.isEmpty()) {
      return Optional.empty();
    }
    var before = shelf.news;
    var all = new HashSet<>(before.merges());
    all.addAll(merges);
    shelf.news =
        new News(
            before.noted() + 1,
            before.seen(),
            all,
            before.lookedUpTo(),
            before.quietLooks(),
            before.notBefore());
    return before.isThere() ? Optional.empty() : Optional.of(shelf.news);
  }

  @Override
  public boolean looked(CompanyId company, Epoch epoch, News seen) {
    var shelf = tables.shelf(company);
    if (!shelf.isCurrent(epoch)) {
      return false;
    }
    var left = new HashSet<>(shelf.news.merges());
    left.removeAll(seen.merges());
    shelf.news =
        new News(
            shelf.news.noted(),
            seen.seen(),
            left,
            seen.lookedUpTo(),
            seen.quietLooks(),
            seen.notBefore());
    return shelf.news.isThere();
  }

  @Override
  public void used(CompanyId company, Epoch epoch, Usage usage) {
    var shelf = tables.shelf(company);
    if (shelf.isCurrent(epoch)) {
      shelf.usage = usage;
    }
  }

  @Override
  public void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons) {
    change(
        company,
        epoch,
        it -> new Company(it.id(), it.connection(), it.pace(), it.settings(), left(it, reasons)));
  }

  @Override
  public void ran(CompanyId company, Epoch epoch, Errands done) {
    var shelf = tables.shelf(company);
    if (shelf.isCurrent(epoch)) {
      shelf.errands =
          new Errands(
              without(shelf.errands.commands(), done.commands()),
              without(shelf.errands.switched(), done.switched()));
    }
  }

  private static <T> Set<T> without(Set<T> all, Set<T> some) {
    return all.stream().filter(it -> !some.contains(it)).collect(Collectors.toSet());
  }

  @Override
  public Standing standing(CompanyId company) {
    var shelf = tables.shelf(company);
    return new Standing(shelf.journal.isPresent(), shelf.news, shelf.errands);
  }

  private void change(CompanyId id, Epoch epoch, UnaryOperator<Company> how) {
    var shelf = tables.shelf(id);
    if (shelf.isCurrent(epoch)) {
      shelf.company = shelf.company.map(how);
    }
  }

  private static Set<LeftOutBecause> left(Company company, Set<LeftOutBecause> reasons) {
    return company.reconsider().stream()
        .filter(it -> !reasons.contains(it))
        .collect(Collectors.toSet());
  }
}
