package io.syncdesk.simulator.books;

import io.syncdesk.simulator.fault.Complaint;
import java.util.Optional;

/** The rules a write has to pass, asked at three moments. */
public interface RuleBook {
  /** The first objection of the rules of this stage, if any of them objects. */
  Optional<Complaint> objection(Stage stage, Proposal proposal);

  /** When a rule looks. */
  enum Stage {
    /** At what is there already, before anything of it may change. */
    BEFORE_TOUCHING,
    /** At what was sent, exactly as it was sent. */
    ON_ARRIVAL,
    /** At the whole record that would be kept. */
    ON_RECORD
  }
}
