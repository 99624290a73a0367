package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import java.time.Instant;
import java.util.Optional;

/** Which firm has given us which QuickBooks company. */
public interface Connections {

  Standing find(CompanyId company);

  /** The firm that is connected to it now, without lag. */
  Optional<CompanyId> holder(Realm realm);

  /**
   * Connects for the first time or again; {@code atFirst} are the settings of a firm that has
   * chosen none yet. The tokens count as newer than any that are stored. A pause ends, as what
   * caused it may be over, and the next turn of a firm that was connected before looks at what
   * happened in QuickBooks meanwhile.
   */
  Connected connect(Consented consented, Settings atFirst);

  /** Forgets the tokens and ends every turn that runs. Another time changes nothing. */
  void disconnect(CompanyId company, Realm realm, Instant at);

  /** What became of connecting. */
  enum Connected {
    DONE,
    /** Another firm is connected to this QuickBooks company. */
    REALM_IS_TAKEN,
    /** What this firm has linked leads into another QuickBooks company. Nothing was changed. */
    OTHER_BOOKS
  }
}
