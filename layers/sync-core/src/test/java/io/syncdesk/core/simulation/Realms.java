package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The QuickBooks companies of this world. */
final class Realms {
  private final Map<CompanyId, Company> companies = new LinkedHashMap<>();
  private final Function<CompanyId, QuickBooks> founded;

  Realms(Function<CompanyId, QuickBooks> founded) {
    this.founded = founded;
  }

  /** One of them, and how it can be reached. */
  static final class Company {
    private final QuickBooks quickBooks;
    private final Set<String> untranslatable = new HashSet<>();
    private final Traffic traffic = new Traffic();
    private final Map<String, Long> inFlight = new HashMap<>();
    private Optional<Pause.Why> away = Optional.empty();

    Company(QuickBooks quickBooks) {
      this.quickBooks = quickBooks;
    }

    QuickBooks quickBooks() {
      return quickBooks;
    }

    Traffic traffic() {
      return traffic;
    }

    Set<String> untranslatable() {
      return untranslatable;
    }

    /** QuickBooks got this request, and will come to it only then. */
    void comesLate(String requestId, long at) {
      inFlight.merge(requestId, at, Math::max);
    }

    boolean isAnythingInFlight(long now) {
      return inFlight.values().stream().anyMatch(it -> it >= now);
    }

    boolean isInFlight(String requestId, long now) {
      return inFlight.getOrDefault(requestId, 0L) > now;
    }

    Optional<Pause.Why> away() {
      return away;
    }

    void goesAway(Pause.Why why) {
      away = Optional.of(why);
    }

    void comesBack() {
      away = Optional.empty();
    }
  }

  Company of(CompanyId id) {
    return companies.computeIfAbsent(id, it -> new Company(founded.apply(it)));
  }

  static CompanyId company(Realm realm) {
    return new CompanyId("firm-" + realm.value());
  }

  static Realm realm(CompanyId id) {
    return new Realm(id.value().substring("firm-".length()));
  }
}
