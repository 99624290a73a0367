package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one name out of two, as a bookkeeper does on QuickBooks' own pages; its API cannot. The
 * survivor takes over documents and balances, and the loser's id means nothing any more.
 */
public final class Merging {
  private static final Set<Kind> MERGEABLE =
      Set.of(Kind.CUSTOMER, Kind.VENDOR, Kind.ITEM, Kind.ACCOUNT, Kind.CLASS);
  private static final List<String> SAME = List.of("AccountType", "Type");
  private static final List<String> ACCOUNT_BALANCES =
      List.of("CurrentBalance", "CurrentBalanceWithSubAccounts");

  /** What became of a merge. */
  public sealed interface Merged {
    record Done(Kind kind, ObjectNode survivor) implements Merged {}

    /** {@code about} says which of the two, or the kind, stands in the way. */
    record Refused(About about, String why) implements Merged {}
  }

  /** What a refusal is about. */
  public enum About {
    KIND,
    LOSER,
    SURVIVOR
  }

  private final Draft draft;
  private final Moment moment;

  public Merging(Draft draft, Moment moment) {
    this.draft = draft;
    this.moment = moment;
  }

  public Merged merge(Kind kind, String losingId, String survivingId) {
    return objection(kind, losingId, survivingId)
        .<Merged>map(refused -> refused)
        .orElseGet(() -> done(new EntityKey(kind, losingId), new EntityKey(kind, survivingId)));
  }

  private Optional<Merged.Refused> objection(Kind kind, String losingId, String survivingId) {
    if (!MERGEABLE.contains(kind)) {
      return refused(About.KIND, "Customer, Vendor, Item, Account or Class");
    }
    var loser = draft.find(kind, losingId);
    var survivor = draft.find(kind, survivingId);
    if (loser.isEmpty()) {
      return refused(About.LOSER, "no such " + kind.wireName());
    }
    if (survivor.isEmpty() || survivingId.equals(losingId)) {
      return refused(About.SURVIVOR, "no other " + kind.wireName() + " has this id");
    }
    if (isBelow(kind, survivor.get(), losingId)) {
      return refused(About.SURVIVOR, "it lies below the one that goes");
    }
    return difference(loser.get(), survivor.get());
  }

  private boolean isBelow(Kind kind, ObjectNode body, String id) {
    var parent = Json.text(body, "ParentRef", "value");
    return parent.equals(id)
        || draft.find(kind, parent).filter(above -> isBelow(kind, above, id)).isPresent();
  }

  private static Optional<Merged.Refused> difference(ObjectNode loser, ObjectNode survivor) {
    return SAME.stream()
        .filter(property -> !Json.text(loser, property).equals(Json.text(survivor, property)))
        .findFirst()
        .flatMap(property -> refused(About.SURVIVOR, "its " + property + " is another one"));
  }

  private static Optional<Merged.Refused> refused(About about, String why) {
    return Optional.of(new Merged.Refused(about, why));
  }

  private Merged done(EntityKey loser, EntityKey survivor) {
    for (Kind kind : Kind.values()) {
      draft.all(kind).toList().forEach(body -> redirect(kind, body, loser, survivor.id()));
    }
    moveBalances(loser, survivor);
    var after = draft.find(survivor.kind(), survivor.id()).orElseThrow().deepCopy();
    moment.stampWritten(after);
    draft.put(survivor.kind(), after);
    draft.remove(new Tombstone(loser, moment.instant()));
    draft.name(new Change.Merged(survivor, loser.id()));
    return new Merged.Done(survivor.kind(), Presentation.of(draft, survivor.kind(), after));
  }

  private void redirect(Kind kind, ObjectNode body, EntityKey loser, String survivingId) {
    var after = body.deepCopy();
    var pointing =
        References.in(kind, after).filter(reference -> reference.target().equals(loser)).toList();
    if (pointing.isEmpty()) {
      return;
    }
    pointing.forEach(reference -> reference.pointTo(survivingId));
    if (kind == loser.kind()) {
      FullName.write(draft, kind, after);
    }
    moment.stampWritten(after);
    draft.put(kind, after);
  }

  private void moveBalances(EntityKey loser, EntityKey survivor) {
    var gone = draft.find(loser.kind(), loser.id()).orElseThrow();
    switch (loser.kind()) {
      case CUSTOMER -> {
        var own = Json.decimal(gone, "Balance");
        var withJobs = Json.decimal(gone, "BalanceWithJobs");
        var ripple = new Ripple(draft, moment);
        ripple.owe(loser, own.negate(), withJobs.negate());
        ripple.owe(survivor, own, withJobs);
      }
      case ACCOUNT -> {
        var after = draft.find(survivor.kind(), survivor.id()).orElseThrow().deepCopy();
        ACCOUNT_BALANCES.forEach(balance ->
            after.put(
                balance,
                Money.rounded(Json.decimal(after, balance).add(Json.decimal(gone, balance)))));
        draft.put(survivor.kind(), after);
      }
      default -> {}
    }
  }
}
