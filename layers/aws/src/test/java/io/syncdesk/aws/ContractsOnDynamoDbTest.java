package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.attempt.AttemptsContract;
import io.syncdesk.core.company.CompaniesContract;
import io.syncdesk.core.company.Members;
import io.syncdesk.core.company.MembersContract;
import io.syncdesk.core.company.Tokens;
import io.syncdesk.core.company.TokensContract;
import io.syncdesk.core.connection.ConnectionsContract;
import io.syncdesk.core.connection.ConsentRequests;
import io.syncdesk.core.connection.ConsentRequestsContract;
import io.syncdesk.core.lane.LanesContract;
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
import io.syncdesk.core.record.RecordsContract;
import io.syncdesk.core.resolution.SyncErrorsContract;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The tables keep every contract of the core's ports. */
class ContractsOnDynamoDbTest {

  @Nested
  class RecordsOnDynamoDb extends OnDynamoDb implements RecordsContract {}

  @Nested
  class LedgerOnDynamoDb extends OnDynamoDb implements LedgerContract {}

  @Nested
  class SyncErrorsOnDynamoDb extends OnDynamoDb implements SyncErrorsContract {}

  @Nested
  class LanesOnDynamoDb extends OnDynamoDb implements LanesContract {}

  @Nested
  class CompaniesOnDynamoDb extends OnDynamoDb implements CompaniesContract {}

  @Nested
  class AttemptsOnDynamoDb extends OnDynamoDb implements AttemptsContract {
    @Override
    public Attempts attempts() {
      return new DynamoDbAttempts(dynamoDb, tables, InstantSource.fixed(NOON));
    }
  }

  @Nested
  class MembersOnDynamoDb extends OnDynamoDb implements MembersContract {
    @Override
    public Members members() {
      return new DynamoDbMembers(dynamoDb, tables);
    }
  }

  @Nested
  class CorrespondenceOnDynamoDb extends OnDynamoDb implements CorrespondenceContract {
    @Override
    public Correspondence correspondence() {
      return new DynamoDbCorrespondence(dynamoDb, tables);
    }
  }

  @Nested
  class ReadMarksOnDynamoDb extends OnDynamoDb implements ReadMarksContract {
    @Override
    public ReadMarks readMarks() {
      return new DynamoDbReadMarks(dynamoDb, tables, InstantSource.fixed(NOON));
    }
  }

  @Nested
  class TokensOnDynamoDb extends OnDynamoDb implements TokensContract {
    @Override
    public Tokens tokens() {
      return new DynamoDbTokens(dynamoDb, tables, SEAL);
    }
  }

  @Nested
  class ConnectionsOnDynamoDb extends OnDynamoDb implements ConnectionsContract {
    @Override
    public Tokens tokens() {
      return new DynamoDbTokens(dynamoDb, tables, SEAL);
    }
  }

  @Nested
  class ConsentRequestsOnDynamoDb extends OnDynamoDb implements ConsentRequestsContract {
    @Override
    public ConsentRequests requests() {
      return new DynamoDbConsentRequests(dynamoDb, tables);
    }
  }

  @Nested
  class MirrorOnDynamoDb extends OnDynamoDb implements MirrorContract {
    @Override
    public Mirror mirror() {
      return new DynamoDbMirror(dynamoDb, tables);
    }
  }

  @Nested
  class CustomerSearchOnDynamoDb extends OnDynamoDb implements CustomerSearchContract {
    @Override
    public Mirror mirror() {
      return new DynamoDbMirror(dynamoDb, tables);
    }
  }

  @Nested
  class InvoiceNumbersOnDynamoDb extends OnDynamoDb implements InvoiceNumbersContract {
    @Override
    public Mirror mirror() {
      return new DynamoDbMirror(dynamoDb, tables);
    }
  }

  @Nested
  class ReservationsOnDynamoDb extends OnDynamoDb implements ReservationsContract {
    @Override
    public Reservations reservations() {
      return new DynamoDbReservations(dynamoDb, tables, _ -> {});
    }
  }
}
