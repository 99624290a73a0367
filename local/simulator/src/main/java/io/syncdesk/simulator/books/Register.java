package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.RuleBook.Stage;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Carries out one write on a draft: the rules first, then the record, then what it moves. */
public final class Register {
  private final Draft draft;
  private final Moment moment;
  private final RuleBook rules;

  public Register(Draft draft, Moment moment, RuleBook rules) {
    this.draft = draft;
    this.moment = moment;
    this.rules = rules;
  }

  public Written carryOut(Write write) {
    var id = write.id();
    if (id.isEmpty() && write.verb() == Verb.SAVE) {
      return create(write);
    }
    var existing = draft.find(write.kind(), id);
    if (existing.isEmpty()) {
      return Written.refused(
          FaultCode.OBJECT_NOT_FOUND.because(
              "Object Not Found : Something you're trying to use has been deleted by another user"
                  + " or was never there."));
    }
    var before = existing.get();
    return objection(Stage.BEFORE_TOUCHING, new Proposal(draft, write, before, before))
        .orElseGet(() ->
            switch (write.verb()) {
              case SAVE -> update(write, before);
              case DELETE -> delete(write, before);
              case VOID -> voidIt(write, before);
            });
  }

  private Written create(Write write) {
    var after = Merge.of(write, Json.object());
    after.put("Id", draft.nextId(write.kind())).put("SyncToken", "0");
    moment.stampCreated(after);
    return settle(write, Json.object(), after);
  }

  private Written update(Write write, ObjectNode before) {
    var after = Merge.of(write, before);
    moment.stampWritten(after);
    return settle(write, before, after);
  }

  private Written settle(Write write, ObjectNode before, ObjectNode after) {
    var onArrival = objection(Stage.ON_ARRIVAL, new Proposal(draft, write, before, write.body()));
    if (onArrival.isPresent()) {
      return onArrival.get();
    }
    dateIt(write.kind(), after);
    Completion.of(write.kind()).complete(draft, before, after);
    return objection(Stage.ON_RECORD, new Proposal(draft, write, before, after))
        .orElseGet(() -> keep(write, before, after));
  }

  private Optional<Written> objection(Stage stage, Proposal proposal) {
    return rules.objection(stage, proposal).map(Written::refused);
  }

  private void dateIt(Kind kind, ObjectNode after) {
    if (kind.family() == Family.TRANSACTION && !Json.present(after, "TxnDate")) {
      after.put("TxnDate", moment.today());
    }
  }

  private Written keep(Write write, ObjectNode before, ObjectNode after) {
    after.put("domain", "QBO").put("sparse", false);
    var key = new EntityKey(write.kind(), Json.text(after, "Id"));
    if (write.kind() == Kind.INVOICE && Json.decimal(after, "Balance").signum() < 0) {
      return keepAfterUnapplying(key, after);
    }
    return put(key, before, after);
  }

  /** An invoice that became smaller than what was paid on it: the surplus is credit again. */
  private Written keepAfterUnapplying(EntityKey key, ObjectNode after) {
    new Unapplying(draft, moment).downTo(key, Json.decimal(after, "TotalAmt"));
    var before = draft.find(key.kind(), key.id()).orElseThrow();
    after.set("LinkedTxn", before.path("LinkedTxn").deepCopy());
    after.put("Balance", Money.NONE);
    return put(key, before, after);
  }

  private Written put(EntityKey key, ObjectNode before, ObjectNode after) {
    draft.put(key.kind(), after);
    new Ripple(draft, moment).spread(key, before, after);
    var kept = draft.find(key.kind(), key.id()).orElseThrow();
    return new Written.Done(key.kind(), Presentation.of(draft, key.kind(), kept));
  }

  private Written voidIt(Write write, ObjectNode before) {
    var key = new EntityKey(write.kind(), write.id());
    new Unapplying(draft, moment).downTo(key, Money.NONE);
    var freed = draft.find(key.kind(), key.id()).orElse(before);
    var voided = Voided.of(key.kind(), freed);
    moment.stampWritten(voided);
    draft.name(new Change.Voided(key));
    return put(key, freed, voided);
  }

  private Written delete(Write write, ObjectNode before) {
    var key = new EntityKey(write.kind(), write.id());
    draft.remove(new Tombstone(key, moment.instant()));
    new Ripple(draft, moment).spread(key, before, Json.object());
    var answer = Json.object().put("status", "Deleted").put("domain", "QBO").put("Id", key.id());
    return new Written.Done(key.kind(), answer);
  }
}
