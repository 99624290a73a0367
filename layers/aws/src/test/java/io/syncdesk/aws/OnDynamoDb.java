package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.Consented;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fresh tables for each class of tests, and in them two connected firms for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnDynamoDb implements TwoFirms {
  private static final TokenPair TOKENS = new TokenPair("access", NOON, "refresh", NOON, 1);
  static final TokenSeal SEAL = new TokenSeal(new KeysInMemory());
  private static final AtomicInteger FIRMS = new AtomicInteger();

  final DynamoDbClient dynamoDb = LocalDynamoDb.shared();
  TableNames tables = new TableNames("", "", "", "", "", "");
  private int firm;

  @BeforeAll
  final void createTables() {
    tables = FreshTables.create(dynamoDb);
  }

  @BeforeEach
  final void connectTwoFirms() {
    firm = FIRMS.addAndGet(2);
    connect(company(), realm());
    connect(neighbour(), neighboursRealm());
  }

  private void connect(CompanyId company, Realm realm) {
    connections().connect(new Consented(company, realm, "Books", NOON, TOKENS), SETTINGS);
  }

  @Override
  public final CompanyId company() {
    return new CompanyId("firm-" + firm);
  }

  @Override
  public final CompanyId neighbour() {
    return new CompanyId("firm-" + (firm + 1));
  }

  @Override
  public final Realm realm() {
    return new Realm(Integer.toString(1_000_000 + firm));
  }

  @Override
  public final Realm neighboursRealm() {
    return new Realm(Integer.toString(1_000_001 + firm));
  }

  public final Connections connections() {
    return new DynamoDbConnections(dynamoDb, tables, SEAL);
  }

  public final Records records() {
    return new DynamoDbRecords(dynamoDb, tables);
  }

  public final Ledger ledger() {
    return new DynamoDbLedger(dynamoDb, tables);
  }

  public final Lanes lanes() {
    return new DynamoDbLanes(dynamoDb, tables);
  }

  public final Companies companies() {
    return new DynamoDbCompanies(dynamoDb, tables);
  }

  public final SyncErrors errors() {
    return new DynamoDbSyncErrors(dynamoDb, tables);
  }
}
