package io.syncdesk.core.simulation;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many firms with much to do, in a world where nothing goes wrong and calls take seconds. */
final class LargeFirms {
  private static final String ACCOUNT = "acc-1";
  private static final String SERVICE = "svc-1";
  private final List<Happening> happenings = new ArrayList<>();
  private final Chance chance;

  LargeFirms(long seed) {
    this.chance = new Chance(seed);
  }

  static List<CompanyId> firms(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(it -> new CompanyId("firm-" + it)).toList();
  }

  void happens(Duration after, Happening.What what) {
    happenings.add(new Happening(after.toMillis(), what));
  }

  /** A client and a service at once, then invoices, half of them paid, within this time. */
  void changes(CompanyId firm, int count, Duration within) {
    var account = Told.anAccount(ACCOUNT).in(firm);
    happens(Duration.ZERO, new Happening.What.CustomerAppears(account.entity()));
    tells(Duration.ZERO, account);
    tells(Duration.ZERO, Told.aService(SERVICE).in(firm));
    int payments = (count - 2) / 3;
    for (int i = 1; i <= count - 2 - payments; i++) {
      var at = Duration.ofMillis(chance.below((int) within.toMillis()));
      tells(at, Told.anInvoice("inv-" + i, ACCOUNT, SERVICE).in(firm));
      if (i <= payments) {
        var paid = at.plusSeconds(chance.below(300));
        tells(paid, Told.aPayment("pay-" + i, ACCOUNT, "inv-" + i).in(firm));
      }
    }
  }

  private void tells(Duration after, Told told) {
    happens(after, new Happening.What.TaxDomeSays(told.change()));
  }

  /** What a firm had before it came to us: told all at once. */
  static List<Change> backlog(CompanyId firm, int invoices) {
    return IntStream.rangeClosed(1, invoices)
        .mapToObj(it -> Told.anInvoice("old-" + it, ACCOUNT, SERVICE).in(firm).change())
        .toList();
  }

  World world(long seed, int lanesAtOnce) {
    var slow = Map.of(Trouble.TAKES_SECONDS, 1000);
    var plan = new Plan(seed, happenings, slow, Plan.Scale.large(lanesAtOnce), Memory.LASTS);
    return new World(plan, Bug.NONE, Chronicle.Told.AS_HASH, Gate.CrashAt.NEVER);
  }
}
