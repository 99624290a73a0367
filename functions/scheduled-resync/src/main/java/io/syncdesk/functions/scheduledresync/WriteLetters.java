package io.syncdesk.functions.scheduledresync;

import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.notice.TellPeople;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes them firm by firm, for as long as there is time. */
final class WriteLetters implements Letters {
  private static final int PAGE = 100;

  /** Some reads, and a mail to each of its people. */
  private static final Duration COMPANY_TAKES_AT_MOST = Duration.ofSeconds(15);

  private final TellPeople tellPeople;
  private final Companies companies;
  private final Log log;

  WriteLetters(TellPeople tellPeople, Companies companies, Log log) {
    this.tellPeople = tellPeople;
    this.companies = companies;
    this.log = log;
  }

  @Override
  public Round morning(LocalDate morning, Deadline deadline) {
    return round(everybody(), deadline, it -> tellPeople.inTheMorning(it, morning));
  }

  @Override
  public Round atOnce(Set<CompanyId> stranded, Deadline deadline) {
    return round(stranded.iterator(), deadline, tellPeople::atOnce);
  }

  private Round round(
      Iterator<CompanyId> companies, Deadline deadline, ToIntFunction<CompanyId> write) {
    int written = 0;
    int failed = 0;
    while (companies.hasNext()) {
      if (!deadline.leaves(COMPANY_TAKES_AT_MOST)) {
        return new Round(written, failed, Reach.SOME);
      }
      var company = companies.next();
      try {
        written += write.applyAsInt(company);
      } catch (RuntimeException failure) {
        // One firm's trouble is not its neighbours'; the next run tries it again.
        log.failed("letters", failure).with("company", company).write();
        failed++;
      }
    }
    return new Round(written, failed, Reach.ALL);
  }

  private Iterator<CompanyId> everybody() {
    return new Iterator<>() {
      private Iterator<CompanyId> page = List.<CompanyId>of().iterator();
      private Optional<CompanyId> last = Optional.empty();
      private boolean ended;

      @Override
      public boolean hasNext() {
        if (!page.hasNext() && !ended) {
          page = companies.page(last, PAGE).iterator();
          ended = !page.hasNext();
        }
        return page.hasNext();
      }

      @Override
      public CompanyId next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        var next = page.next();
        last = Optional.of(next);
        return next;
      }
    };
  }
}
