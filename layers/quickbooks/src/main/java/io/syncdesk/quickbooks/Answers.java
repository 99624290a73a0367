package io.syncdesk.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.documents.Documents;
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
import java.util.stream.Stream;

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
    learn(List.of(new Done(write, entity)));
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
    var learned = new ArrayList<Done>();
    var outcomes = new ArrayList<Outcome>();
    for (var item : call.items()) {
      var write = item.write();
      var entry = byName.getOrDefault(item.bId(), Json.object());
      var verdict = Faults.verdict(entry, expected(write), new WrittenSubject(write, mirror));
      if (verdict instanceof Verdict.Done(var entity)) {
        learned.add(new Done(write, entity));
      }
      outcomes.add(settled(write, verdict));
    }
    learn(learned);
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

  /** A write, and the entity as QuickBooks has it now. */
  private record Done(Write write, JsonNode entity) {

    boolean isGone() {
      return write.operation() == Operation.DELETE;
    }

    Optional<Listed> entry() {
      return Entries.listOf(write.kind()).map(list -> Entries.listed(list, entity));
    }

    Optional<DocumentKind> document() {
      return DocumentKind.spelled(write.kind().entity());
    }
  }

  /** All at once: a batch costs the mirror few requests, however many writes it had. */
  private void learn(List<Done> done) {
    mirror.learn(done.stream().flatMap(it -> it.entry().stream()).toList());
    mirror.keep(done.stream().filter(it -> !it.isGone()).flatMap(this::document).toList());
    mirror.drop(
        done.stream()
            .filter(Done::isGone)
            .flatMap(it -> it.document().map(kind -> Documents.ref(kind, it.entity())).stream())
            .toList());
  }

  private Stream<Document> document(Done done) {
    return done
        .document()
        .flatMap(kind -> Documents.read(kind, done.entity(), mirror.preferences()))
        .stream();
  }
}
