package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.Instruction.AssignInvoiceNumber;
import io.syncdesk.core.record.Amendment.GivenNumber;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Promise R10: no two invoices of a firm are ever given one number, and an invoice is given another
 * only if QuickBooks had the first. In the end TaxDome has been told.
 */
final class CheckNumbers {
  private static final int IN_ONE_GO_MAX = 5;

  private final Map<FirmsNumber, EntityRef> holders = new HashMap<>();
  private final Map<EntityRef, String> given = new HashMap<>();
  private final Set<FirmsNumber> used = new HashSet<>();

  private final Map<String, Set<String>> refused = new HashMap<>();

  private record FirmsNumber(CompanyId company, String text) {}

  /** Somebody has this number in QuickBooks, if only for a while. */
  void used(CompanyId company, String number) {
    used.add(new FirmsNumber(company, number));
  }

  void given(EntityRef invoice, String number) {
    var holder = holders.putIfAbsent(new FirmsNumber(invoice.company(), number), invoice);
    if (holder != null && !holder.equals(invoice)) {
      throw new Checker.Violation(number + " is given to " + invoice + ", and is of " + holder);
    }
    var before = given.put(invoice, number);
    if (before != null
        && !before.equals(number)
        && !used.contains(new FirmsNumber(invoice.company(), before))) {
      throw new Checker.Violation(
          invoice + " had " + before + ", which was free, and got " + number);
    }
  }

  boolean isGivenTo(String invoice, String number) {
    return holders.entrySet().stream()
        .anyMatch(
            it -> it.getKey().text().equals(number) && it.getValue().toString().equals(invoice));
  }

  /** QuickBooks said that somebody has this number, which was given to this version. */
  void refused(String version, String number) {
    var tried = refused.computeIfAbsent(version, _ -> new HashSet<>());
    tried.add(number);
    if (tried.size() > IN_ONE_GO_MAX) {
      throw new Checker.Violation(version + " was tried under " + tried);
    }
  }

  /** A person has it tried again. */
  void again(String version) {
    refused.remove(version);
  }

  /** What is stored with a record was given to it, if not last: a slower lane may have asked on. */
  void stored(SyncRecord record) {
    if (record.amendment() instanceof GivenNumber it
        && !record
            .entity()
            .equals(holders.get(new FirmsNumber(record.entity().company(), it.number())))) {
      throw new Checker.Violation(it + " was never given to " + record.entity());
    }
  }

  /** Once all is quiet: whoever is in the books under a number of ours, TaxDome knows it. */
  void told(SyncRecord record, List<Command> commands) {
    if (record.state() instanceof State.Synced
        && record.amendment().newsOn(record.content()).isPresent()) {
      var news = record.amendment().newsOn(record.content()).get();
      var wanted = new AssignInvoiceNumber(news.number());
      if (commands.stream()
          .noneMatch(
              it -> it.entity().equals(record.entity()) && it.instruction().equals(wanted))) {
        throw new Checker.Violation("TaxDome was not told of " + news + " of " + record.entity());
      }
    }
  }
}
