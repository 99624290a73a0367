package io.syncdesk.core.simulation;

import static io.syncdesk.core.change.Told.DAY;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.resolution.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws a plan from a seed: small firms, few entities, and all that may befall them. */
final class Playwright {
  private static final long MINUTE = 60_000;

  /** Where numbers begin in empty books, and what invoices of persons are called here. */
  private static final List<String> ANYBODYS = List.of("1001", "1002", "inv-1", "inv-2");

  private final long seed;
  private final Chance chance;
  private final List<Happening> happenings = new ArrayList<>();
  private final int lastsMillis;

  private Playwright(long seed) {
    this.seed = seed;
    this.chance = new Chance(seed);
    this.lastsMillis = chance.pick(List.of(2_000, 60_000, 20 * 60_000));
  }

  static Plan plan(long seed) {
    return new Playwright(seed).draw();
  }

  private Plan draw() {
    int firms = chance.permille(200) ? 2 : 1;
    for (int i = 1; i <= firms; i++) {
      firm(new CompanyId("firm-" + i));
    }
    happenings.sort(Comparator.comparingLong(Happening::atMillis));
    return new Plan(seed, happenings, troubles(), Plan.Scale.SMALL, Memory.LASTS);
  }

  private Map<Trouble, Integer> troubles() {
    var permille = new EnumMap<Trouble, Integer>(Trouble.class);
    for (var trouble : Trouble.values()) {
      if (chance.permille(400)) {
        permille.put(trouble, chance.between(1, trouble.atMostPermille()));
      }
    }
    return permille;
  }

  private void firm(CompanyId firm) {
    var told = entities(firm);
    told.forEach(this::versions);
    told.stream().filter(it -> it.entity().kind() == EntityKind.ACCOUNT).forEach(this::customer);
    for (int i = chance.below(4); i > 0; i--) {
      bookkeeper(chance.pick(told));
    }
    for (int i = chance.below(4); i > 0; i--) {
      obstacle(chance.pick(told));
    }
    for (int i = chance.below(5); i > 0; i--) {
      person(firm);
    }
    if (chance.permille(200)) {
      var why = chance.pick(List.of(Pause.Why.values()));
      add(new Happening.What.Away(firm, why, chance.between(1, 90) * MINUTE));
    }
  }

  private List<Told> entities(CompanyId firm) {
    var told = new ArrayList<Told>();
    var accounts = ids("acc", chance.between(1, 2));
    var services = ids("svc", chance.between(1, 2));
    var invoices = ids("inv", chance.between(1, 4));
    var payments = ids("pay", chance.between(0, 3));
    accounts.forEach(it -> told.add(Told.anAccount(it).in(firm)));
    services.forEach(it -> told.add(Told.aService(it).in(firm)));
    for (var it : invoices) {
      told.add(invoice(it, chance.pick(accounts), chance.pick(services)).in(firm));
    }
    for (var it : payments) {
      told.add(payment(it, chance.pick(accounts), chance.pick(invoices)).in(firm));
    }
    if (!payments.isEmpty()) {
      for (var it : ids("ref", chance.below(2))) {
        told.add(Told.aRefund(it, chance.pick(accounts), chance.pick(payments)).in(firm));
      }
      for (var it : ids("fee", chance.below(4))) {
        told.add(Told.aFee(it, chance.pick(payments)).in(firm));
      }
    }
    return told;
  }

  /** Some come from automation: without a number, with one of their own or with anybody's. */
  private Told invoice(String id, String account, String service) {
    var invoice = Told.anInvoice(id, account, service);
    return switch (chance.below(6)) {
      case 0, 1 -> invoice.byAutomation(null);
      case 2 -> invoice.byAutomation(chance.pick(ANYBODYS));
      default -> invoice;
    };
  }

  private Told payment(String id, String account, String invoice) {
    var payment = Told.aPayment(id, account, invoice);
    return chance.permille(300) ? payment.paidBy(PaymentMethod.CASH, SyncWish.AS_SETTING) : payment;
  }

  private void versions(Told first) {
    int versions = chance.permille(500) ? 1 : chance.between(2, 3);
    for (int version = 1; version <= versions; version++) {
      var told = version(first.version(version), version == versions);
      for (int copies = chance.permille(150) ? 2 : 1; copies > 0; copies--) {
        add(new Happening.What.TaxDomeSays(told.change()));
      }
    }
  }

  private Told version(Told told, boolean last) {
    var kind = told.entity().kind();
    if (last && chance.permille(80)) {
      return told.deleted();
    }
    if (kind == EntityKind.INVOICE && chance.permille(80)) {
      return told.voided();
    }
    var worded = chance.permille(300) ? told.saying("as always") : told;
    return kind == EntityKind.INVOICE && chance.permille(80)
        ? worded.dated(DAY.minusYears(2))
        : worded;
  }

  private void customer(Told account) {
    if (chance.permille(600)) {
      happenings.add(new Happening(0, new Happening.What.CustomerAppears(account.entity())));
    } else if (chance.permille(700)) {
      add(new Happening.What.CustomerAppears(account.entity()));
    }
  }

  private void bookkeeper(Told told) {
    if (chance.permille(850)) {
      add(new Happening.What.BookkeeperEdits(told.entity()));
    } else {
      add(
          new Happening.What.BookkeeperDeletes(
              told.entity(), BooksKind.showing(told.entity().kind())));
    }
  }

  private void obstacle(Told told) {
    long length = chance.pick(List.of(2_000L, 5 * MINUTE, 1000 * MINUTE));
    var entity = told.entity();
    switch (chance.below(5)) {
      case 0, 1 -> add(new Happening.What.NumberTaken(entity.company(), number(entity), length));
      case 2, 3 -> add(new Happening.What.Forbidden(entity, length));
      default -> add(new Happening.What.Untranslatable(entity, length));
    }
  }

  /** That of a person's invoice, or one that comes next. */
  private String number(EntityRef entity) {
    return chance.permille(500) ? entity.id() : chance.pick(ANYBODYS);
  }

  private void person(CompanyId firm) {
    long at = chance.below(lastsMillis) + chance.below(3) * 3L * MINUTE;
    switch (chance.below(7)) {
      case 0 -> add(new Happening.What.OwnerChooses(firm, choice()));
      case 1 -> decides(at, firm, new Resolution.Skip());
      case 2 -> decides(at, firm, new Resolution.Reopen());
      case 3 -> decides(at, firm, new Resolution.StopSyncing());
      case 4 -> decides(at, firm, new Resolution.Renumber(""));
      default -> decides(at, firm, new Resolution.Resync());
    }
  }

  private void decides(long at, CompanyId firm, Resolution resolution) {
    happenings.add(new Happening(at, new Happening.What.PersonDecides(firm, resolution)));
  }

  private LeftOutBecause choice() {
    return chance.pick(
        List.of(
            LeftOutBecause.EXPENSES_ARE_OFF,
            LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC,
            LeftOutBecause.BEFORE_START_DATE));
  }

  private void add(Happening.What what) {
    happenings.add(new Happening(chance.below(lastsMillis), what));
  }

  private static List<String> ids(String prefix, int count) {
    var ids = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      ids.add(prefix + "-" + i);
    }
    return ids;
  }
}
