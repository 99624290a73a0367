package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.Stores;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A bug for which one has to know which turn of a company began last. */
class RemembersTurns implements Bug {
  private final Map<CompanyId, Lanes.Begun> last = new HashMap<>();

  @Override
  public Stores inUse(Stores gated) {
    return SpoiltStores.withLanes(gated, remembering(gated.lanes()));
  }

  SpoiltLanes remembering(Lanes lanes) {
    return new Remembering(lanes);
  }

  Lanes.Begun last(CompanyId company) {
    return Optional.ofNullable(last.get(company)).orElseThrow();
  }

  /** Lanes that remember. */
  class Remembering extends SpoiltLanes {
    Remembering(Lanes lanes) {
      super(lanes);
    }

    @Override
    public Optional<Begun> begin(CompanyId company) {
      var begun = super.begin(company);
      begun.ifPresent(it -> last.put(company, it));
      return begun;
    }
  }
}
