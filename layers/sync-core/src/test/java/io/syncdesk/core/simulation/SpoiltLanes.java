package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.mirror.Merge;
import java.util.Optional;
import java.util.Set;

/** Lanes that do some things in a way of their own. */
class SpoiltLanes implements Lanes {
  private final Lanes lanes;

  SpoiltLanes(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public Optional<Begun> begin(CompanyId company) {
    return lanes.begin(company);
  }

  @Override
  public void pace(CompanyId company, Epoch epoch, Pace pace) {
    lanes.pace(company, epoch, pace);
  }

  @Override
  public Optional<News> note(CompanyId company, Set<Merge> merges) {
    return lanes.note(company, merges);
  }

  @Override
  public boolean looked(CompanyId company, Epoch epoch, News seen) {
    return lanes.looked(company, epoch, seen);
  }

  @Override
  public void used(CompanyId company, Epoch epoch, Usage usage) {
    lanes.used(company, epoch, usage);
  }

  @Override
  public void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons) {
    lanes.reconsidered(company, epoch, reasons);
  }

  @Override
  public void ran(CompanyId company, Epoch epoch, Errands done) {
    lanes.ran(company, epoch, done);
  }

  @Override
  public Standing standing(CompanyId company) {
    return lanes.standing(company);
  }
}
