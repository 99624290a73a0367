package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.RuleBook;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What QuickBooks is made to object to on purpose, beside its own rules: for what depends on a
 * bank, a plan or a tax set-up that nobody has here.
 */
public final class Objections implements RuleBook {
  private static final int STANDING_MAX = 1000;

  private final RuleBook rules;
  private final List<Objection> standing = new CopyOnWriteArrayList<>();

  public Objections(RuleBook rules) {
    this.rules = rules;
  }

  /** Every write of this kind is refused that has this text anywhere, or what it writes to has. */
  public record Objection(Kind kind, String text, Complaint complaint) {
    private boolean isTo(Proposal proposal) {
      return proposal.kind() == kind
          && (Json.string(proposal.write().body()).contains(text)
              || Json.string(proposal.before()).contains(text));
    }
  }

  public void raise(Objection objection) {
    if (standing.size() >= STANDING_MAX) {
      throw new IllegalStateException("More than " + STANDING_MAX + " objections");
    }
    standing.add(objection);
  }

  public void withdrawAll() {
    standing.clear();
  }

  public List<Objection> standing() {
    return List.copyOf(standing);
  }

  @Override
  public Optional<Complaint> objection(Stage stage, Proposal proposal) {
    return rules
        .objection(stage, proposal)
        .or(() -> stage == Stage.ON_ARRIVAL ? Optional.empty() : raised(proposal));
  }

  private Optional<Complaint> raised(Proposal proposal) {
    return standing.stream().filter(it -> it.isTo(proposal)).map(Objection::complaint).findFirst();
  }
}
