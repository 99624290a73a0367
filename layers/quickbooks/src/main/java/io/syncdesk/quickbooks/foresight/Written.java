package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.quickbooks.foresight.rule.Proposal;
import io.syncdesk.quickbooks.lists.Entries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A write as people read it: each field as it stands in QuickBooks, as far as we know, and as it
 * will. What stands there is what we last wrote, and over it what QuickBooks has shown since.
 */
final class Written {
  private static final String NOTHING = "0.00";

  private final Proposal proposal;
  private final List<Difference> drifts;
  private final Fields fields;

  Written(Proposal proposal, List<Difference> drifts) {
    this.proposal = proposal;
    this.drifts = drifts;
    this.fields = new Fields(proposal.known());
  }

  Effect effect() {
    var write = proposal.write();
    return new Effect.Writes(write.operation(), write.kind(), Called.entity(proposal), changes());
  }

  private List<FieldChange> changes() {
    return switch (proposal.write().operation()) {
      case CREATE -> between(Map.of(), fields.of(proposal.sent()));
      case UPDATE -> between(before(), fields.of(proposal.sent()));
      case VOID -> List.of(new FieldChange(Fields.TOTAL, standing().get(Fields.TOTAL), NOTHING));
      case DELETE -> between(standing(), Map.of());
      case DEACTIVATE -> List.of(new FieldChange("Active", "true", "false"));
    };
  }

  /** An update leaves what it does not say, except for lines: those it says stand alone. */
  private List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
    var changes = new ArrayList<FieldChange>();
    after.forEach((field, text) -> {
      if (!text.equals(before.get(field))) {
        changes.add(new FieldChange(field, before.get(field), text));
      }
    });
    before.forEach((field, text) -> {
      if (!after.containsKey(field) && (after.isEmpty() || field.startsWith(Fields.LINE))) {
        changes.add(new FieldChange(field, text, null));
      }
    });
    return changes;
  }

  private Map<String, String> before() {
    var before =
        new LinkedHashMap<>(fields.of(proposal.known().lastWritten(proposal.write().kind())));
    if (proposal.there().filter(Document::isVoided).isPresent()) {
      before.keySet().removeIf(it -> it.startsWith(Fields.LINE));
    }
    before.putAll(standing());
    drifts.forEach(it -> before.put(fields.name(it), fields.theirs(it)));
    return before;
  }

  /** What our copy of QuickBooks shows of it. */
  private Map<String, String> standing() {
    var standing = new LinkedHashMap<String, String>();
    Entries.listOf(proposal.write().kind())
        .flatMap(list -> proposal.known().mirror().find(list, proposal.bookId()))
        .ifPresent(it -> standing.put("Name", it.name()));
    proposal.there().ifPresent(it -> standing.putAll(standing(it)));
    standing.values().removeIf(String::isEmpty);
    return standing;
  }

  private Map<String, String> standing(Document document) {
    var standing = new LinkedHashMap<String, String>();
    standing.put(
        document.kind() == DocumentKind.PAYMENT ? "PaymentRefNum" : "DocNumber", document.number());
    standing.put("TxnDate", document.date().toString());
    standing.put("CustomerRef", fields.named("CustomerRef", document.customerId()));
    standing.put(Fields.TOTAL, Fields.money(document.amounts().total()));
    return standing;
  }
}
