package io.syncdesk.stack.firm;

import io.syncdesk.aws.DynamoDbConnections;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.aws.TokenSeal;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.Consented;
import io.syncdesk.core.connection.Standing;
import io.syncdesk.simulator.QuickBooksSimulator;
import java.time.InstantSource;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Does what the owner of each firm would do on Intuit's authorize page. */
public final class ConnectFirms {
  private static final LocalDate SYNC_START_DATE = LocalDate.of(2026, 1, 1);
  private static final int FIRST_VERSION = 1;

  private final QuickBooksSimulator quickBooks;
  private final Connections connections;
  private final InstantSource clock;

  public ConnectFirms(
      QuickBooksSimulator quickBooks, DynamoDbClient dynamoDb, InstantSource clock) {
    this.quickBooks = quickBooks;
    var environment = new Environment();
    this.connections =
        new DynamoDbConnections(
            dynamoDb, TableNames.from(environment), TokenSeal.from(environment));
    this.clock = clock;
  }

  public void connect() {
    Firm.ALL.forEach(this::connect);
  }

  /** Whoever disconnected and kept the data stays so. */
  private void connect(Firm firm) {
    quickBooks.company(firm.realm(), firm.name());
    switch (connections.find(new CompanyId(firm.id()))) {
      case Standing.NeverConnected _, Standing.Connected _ -> letIn(firm);
      case Standing.Ended _ -> {}
    }
  }

  private void letIn(Firm firm) {
    var consented =
        new Consented(
            new CompanyId(firm.id()),
            new Realm(firm.realm()),
            firm.name(),
            clock.instant(),
            tokens(firm));
    switch (connections.connect(consented, Settings.startingOn(SYNC_START_DATE))) {
      case DONE -> {}
      case REALM_IS_TAKEN, OTHER_BOOKS ->
          throw new IllegalStateException("Realm " + firm.realm() + " belongs to another firm");
    }
  }

  private TokenPair tokens(Firm firm) {
    var given = quickBooks.connect(firm.realm());
    var now = clock.instant();
    return new TokenPair(
        given.accessToken(),
        now.plus(given.accessLife()),
        given.refreshToken(),
        now.plus(given.refreshLife()),
        FIRST_VERSION);
  }
}
