package io.syncdesk.core.memory;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.attempt.AttemptsContract;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.CompaniesContract;
import io.syncdesk.core.company.Members;
import io.syncdesk.core.company.MembersContract;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import io.syncdesk.core.company.TokensContract;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.ConnectionsContract;
import io.syncdesk.core.connection.ConsentRequests;
import io.syncdesk.core.connection.ConsentRequestsContract;
import io.syncdesk.core.connection.Consented;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.LanesContract;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.lane.WakeUpsContract;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.LedgerContract;
import io.syncdesk.core.mirror.CustomerSearchContract;
import io.syncdesk.core.mirror.InvoiceNumbersContract;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.MirrorContract;
import io.syncdesk.core.notice.Correspondence;
import io.syncdesk.core.notice.CorrespondenceContract;
import io.syncdesk.core.notice.ReadMarks;
import io.syncdesk.core.notice.ReadMarksContract;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.numbering.ReservationsContract;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.RecordsContract;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.core.resolution.SyncErrorsContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The tables in memory keep every contract of the ports, so that tests may stand on them. */
class InMemoryTest {

  /** Two firms on fresh tables. */
  abstract static class OnFreshTables implements TwoFirms {
    final InMemoryTables tables =
        new InMemoryTables()
            .connected(company(), realm(), SETTINGS)
            .connected(neighbour(), neighboursRealm(), SETTINGS);

    @Override
    public final CompanyId company() {
      return new CompanyId("firm-1");
    }

    @Override
    public final CompanyId neighbour() {
      return new CompanyId("firm-2");
    }

    @Override
    public final Realm realm() {
      return new Realm("9341450000000001");
    }

    @Override
    public final Realm neighboursRealm() {
      return new Realm("9341450000000002");
    }

    public final Records records() {
      return tables.records();
    }

    public final Ledger ledger() {
      return tables.ledger();
    }

    public final SyncErrors errors() {
      return tables.errors();
    }

    public final Lanes lanes() {
      return tables.lanes();
    }

    public final Companies companies() {
      return tables.companies();
    }

    public final Attempts attempts() {
      return tables.attempts();
    }
  }

  @Nested
  class RecordsInMemory extends OnFreshTables implements RecordsContract {}

  @Nested
  class LedgerInMemory extends OnFreshTables implements LedgerContract {}

  @Nested
  class SyncErrorsInMemory extends OnFreshTables implements SyncErrorsContract {}

  @Nested
  class LanesInMemory extends OnFreshTables implements LanesContract {}

  @Nested
  class CompaniesInMemory extends OnFreshTables implements CompaniesContract {}

  @Nested
  class AttemptsInMemory extends OnFreshTables implements AttemptsContract {}

  @Nested
  class MembersInMemory extends OnFreshTables implements MembersContract {
    private final Members members = new InMemoryMembers();

    @Override
    public Members members() {
      return members;
    }
  }

  @Nested
  class TokensInMemory extends OnFreshTables implements TokensContract {
    private final Tokens tokens = new InMemoryTokens();

    @Override
    public Tokens tokens() {
      return tokens;
    }
  }

  @Nested
  class MirrorInMemory extends OnFreshTables implements MirrorContract {
    private final Mirror mirror = new InMemoryMirror();

    @Override
    public Mirror mirror() {
      return mirror;
    }
  }

  @Nested
  class CustomerSearchInMemory extends OnFreshTables implements CustomerSearchContract {
    private final Mirror mirror = new InMemoryMirror();

    @Override
    public Mirror mirror() {
      return mirror;
    }
  }

  @Nested
  class InvoiceNumbersInMemory extends OnFreshTables implements InvoiceNumbersContract {
    private final Mirror mirror = new InMemoryMirror();

    @Override
    public Mirror mirror() {
      return mirror;
    }
  }

  @Nested
  class CorrespondenceInMemory extends OnFreshTables implements CorrespondenceContract {
    private final Correspondence correspondence = new InMemoryCorrespondence();

    @Override
    public Correspondence correspondence() {
      return correspondence;
    }
  }

  @Nested
  class ReservationsInMemory extends OnFreshTables implements ReservationsContract {
    @Override
    public Reservations reservations() {
      return tables.reservations();
    }
  }

  @Nested
  class ReadMarksInMemory extends OnFreshTables implements ReadMarksContract {
    private final ReadMarks readMarks = new InMemoryReadMarks();

    @Override
    public ReadMarks readMarks() {
      return readMarks;
    }
  }

  @Nested
  class ConnectionsInMemory extends OnFreshTables implements ConnectionsContract {
    private final InMemoryTokens tokens = new InMemoryTokens();
    private final InMemoryConnections connections = new InMemoryConnections(tables, tokens);

    ConnectionsInMemory() {
      connect(company(), realm());
      connect(neighbour(), neighboursRealm());
    }

    private void connect(CompanyId company, Realm realm) {
      var pair = new TokenPair("access", NOON, "refresh", NOON, 1);
      connections.connect(new Consented(company, realm, "Books", NOON, pair), SETTINGS);
    }

    @Override
    public Connections connections() {
      return connections;
    }

    @Override
    public Tokens tokens() {
      return tokens;
    }
  }

  @Nested
  class ConsentRequestsInMemory extends OnFreshTables implements ConsentRequestsContract {
    private final ConsentRequests requests = new InMemoryConsentRequests();

    @Override
    public ConsentRequests requests() {
      return requests;
    }
  }

  @Nested
  class WakeUpsInMemory implements WakeUpsContract {
    private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();

    @Override
    public WakeUps wakeUps() {
      return wakeUps;
    }

    @Override
    public List<WakeUp> takeArrived() {
      return wakeUps.takeArrived();
    }

    @Override
    public List<WakeUp> takeHeldBack(int expected) {
      return wakeUps.takeHeldBack().stream().map(InMemoryWakeUps.HeldBack::wakeUp).toList();
    }
  }
}
