package io.syncdesk.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.fault.Expected;
import io.syncdesk.quickbooks.fault.Faults;
import io.syncdesk.quickbooks.fault.Nobody;
import io.syncdesk.quickbooks.fault.Verdict;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.lists.WrittenSubject;
import io.syncdesk.quickbooks.wire.Exchange;
import io.syncdesk.quickbooks.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What QuickBooks' answers say about our writes, and what the mirror learns from them. */
final class Answers {
  private static final String ENTRIES = "BatchItemResponse";

  private final TurnMirror mirror;

  Answers(TurnMirror mirror) {
    this.mirror = mirror;
  }

  Verdict verdict(Exchange.Answered answer, Write write) {
    return Faults.verdict(answer, expected(write), new WrittenSubject(write, mirror));
  }

  Outcome applied(Write write, JsonNode entity) {
    mirror.learn(entry(write, entity).map(List::of).orElseGet(List::of));
    return new Outcome.Applied(counterpart(write, entity));
  }

  Verdict batch(Exchange.Answered answer) {
    return Faults.verdict(answer, Expected.anything(ENTRIES), Nobody.INSTANCE);
  }

  /** QuickBooks would not take the batch: each of its writes is refused for that. */
  List<Outcome> allRefused(Call call, Exchange.Answered answer) {
    return call.items().stream()
        .map(item -> settled(item.write(), verdict(answer, item.write())))
        .toList();
  }

  /** In the order of the call, whatever order the answers came in. */
  List<Outcome> outcomes(Call call, JsonNode entries) {
    var byName = byName(entries);
    var learned = new ArrayList<Listed>();
    var outcomes = new ArrayList<Outcome>();
    for (var item : call.items()) {
      var write = item.write();
      var entry = byName.getOrDefault(item.bId(), Json.object());
      var verdict = Faults.verdict(entry, expected(write), new WrittenSubject(write, mirror));
      if (verdict instanceof Verdict.Done(var entity)) {
        entry(write, entity).ifPresent(learned::add);
      }
      outcomes.add(settled(write, verdict));
    }
    mirror.learn(learned);
    return outcomes;
  }

  private static Map<String, JsonNode> byName(JsonNode entries) {
    var byName = new HashMap<String, JsonNode>();
    entries.forEach(entry -> byName.put(Json.text(entry, "bId"), entry));
    return byName;
  }

  /** In an answered batch nothing stays uncertain: what has no answer is looked for. */
  private static Outcome settled(Write write, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done(var entity) -> new Outcome.Applied(counterpart(write, entity));
      case Verdict.Refused(var fault) -> new Outcome.Refused(fault);
      case Verdict.Deferred(var why) -> new Outcome.Deferred(why);
      case Verdict.Uncertain _ -> new Outcome.Refused(new Fault.Unanswered());
    };
  }

  /** An update must answer with the entity that it named. */
  private static Expected expected(Write write) {
    var expected = Expected.of(write.operation(), write.kind());
    if (write.operation() == Operation.CREATE) {
      return expected;
    }
    var id = Json.text(Json.own(write.body()), "Id");
    return answer -> expected.in(answer).filter(it -> Json.text(it, "Id").equals(id));
  }

  private static Counterpart counterpart(Write write, JsonNode entity) {
    return new Counterpart(
        write.kind(), Json.text(entity, "Id"), Json.text(entity, "SyncToken"), write.shows());
  }

  private static Optional<Listed> entry(Write write, JsonNode entity) {
    return Entries.listOf(write.kind()).map(list -> Entries.listed(list, entity));
  }
}
