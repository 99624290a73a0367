package io.syncdesk.core;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;

/**
 * What a contract of our tables is given: two firms, connected to QuickBooks and running, with
 * {@link #SETTINGS}, of which nothing else is stored. No other test uses them.
 */
public interface TwoFirms {
  Settings SETTINGS = Settings.startingOn(Told.DAY.minusYears(1));

  CompanyId company();

  CompanyId neighbour();

  /** The QuickBooks company of {@link #company}. */
  Realm realm();

  /** The QuickBooks company of {@link #neighbour}. */
  Realm neighboursRealm();
}
