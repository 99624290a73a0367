package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.function.Consumer;

/** Carries what a changed document moves to everything it touches. */
final class Ripple {
  private final Draft draft;
  private final Moment moment;

  Ripple(Draft draft, Moment moment) {
    this.draft = draft;
    this.moment = moment;
  }

  /** {@code before} or {@code after} is empty when the document is new or gone. */
  void spread(EntityKey document, ObjectNode before, ObjectNode after) {
    var was = Posting.of(draft, document.kind(), before);
    var is = Posting.of(draft, document.kind(), after);
    is.debitsSince(was).forEach(this::move);
    var touched = new LinkedHashSet<>(was.links());
    touched.addAll(is.links());
    var settled = is.settledSince(was);
    for (EntityKey target : touched) {
      var linked = is.links().contains(target) ? Link.KEPT : Link.CUT;
      var amount = settled.getOrDefault(target, BigDecimal.ZERO);
      if (amount.signum() != 0 || was.links().contains(target) != is.links().contains(target)) {
        edit(target, body -> settle(body, document, amount, linked), moment::stampWritten);
      }
    }
  }

  private enum Link {
    KEPT,
    CUT
  }

  private void move(EntityKey key, BigDecimal debit) {
    edit(key, body -> move(key, body, debit), moment::stampTouched);
    if (key.kind() == Kind.CUSTOMER) {
      draft
          .find(key.kind(), key.id())
          .map(customer -> Json.text(customer, "ParentRef", "value"))
          .ifPresent(parent -> moveParents(parent, debit));
    }
  }

  /** A customer owes that much more, with all below it; those above owe it along. */
  void owe(EntityKey customer, BigDecimal own, BigDecimal withJobs) {
    edit(customer, body -> add(body, "Balance", own), moment::stampTouched);
    moveParents(customer.id(), withJobs);
  }

  private void moveParents(String id, BigDecimal debit) {
    edit(
        new EntityKey(Kind.CUSTOMER, id),
        parent -> {
          add(parent, "BalanceWithJobs", debit);
          moveParents(Json.text(parent, "ParentRef", "value"), debit);
        },
        moment::stampTouched);
  }

  private static void move(EntityKey key, ObjectNode body, BigDecimal debit) {
    if (key.kind() == Kind.CUSTOMER) {
      add(body, "Balance", debit);
      add(body, "BalanceWithJobs", debit);
      return;
    }
    AccountType.of(body)
        .filter(AccountType::carriesBalance)
        .map(type -> type.isLiability() ? debit.negate() : debit)
        .ifPresent(amount -> {
          add(body, "CurrentBalance", amount);
          add(body, "CurrentBalanceWithSubAccounts", amount);
        });
  }

  /** Applying a payment bumps the SyncToken of the invoice it settles, as users report. */
  private static void settle(ObjectNode body, EntityKey document, BigDecimal amount, Link link) {
    for (String open : new String[] {"Balance", "RemainingCredit"}) {
      if (Json.present(body, open)) {
        add(body, open, amount.negate());
      }
    }
    var kept = Json.array();
    Json.objects(body.path("LinkedTxn")).stream()
        .filter(linked -> !Application.key(linked).filter(document::equals).isPresent())
        .forEach(kept::add);
    if (link == Link.KEPT) {
      kept.addObject().put("TxnId", document.id()).put("TxnType", document.kind().wireName());
    }
    body.set("LinkedTxn", kept);
  }

  private void edit(EntityKey key, Consumer<ObjectNode> change, Consumer<ObjectNode> stamp) {
    draft
        .find(key.kind(), key.id())
        .map(ObjectNode::deepCopy)
        .ifPresent(body -> {
          change.accept(body);
          stamp.accept(body);
          draft.put(key.kind(), body);
        });
  }

  private static void add(ObjectNode body, String property, BigDecimal amount) {
    body.put(property, Money.rounded(Json.decimal(body, property).add(amount)));
  }
}
