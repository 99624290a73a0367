package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import java.util.Set;

/** A firm chooses, whatever it had chosen before: for tests in which nobody else does meanwhile. */
public final class ChooseAnyway {
  private ChooseAnyway() {}

  public static void in(
      Companies companies, CompanyId company, Settings wanted, Set<LeftOutBecause> reconsider) {
    var now = companies.find(company).orElseThrow().settings();
    switch (companies.choose(company, now, wanted, reconsider)) {
      case STORED -> {}
      case OVERTAKEN -> throw new AssertionError("somebody else chose for " + company);
    }
  }
}
