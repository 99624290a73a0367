package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;

/**
 * Says that a company may have something to do. Losing or doubling one loses or doubles nothing.
 * {@code hops} counts how often the lane has woken itself since anything else did.
 */
public record WakeUp(CompanyId company, int hops) {
  /** Beyond this the sweep, which starts a new chain, goes on; a runaway lane ends here. */
  public static final int HOPS_MAX = 500;

  public static WakeUp of(CompanyId company) {
    return new WakeUp(company, 0);
  }

  public WakeUp next() {
    return new WakeUp(company, hops + 1);
  }
}
