package io.syncdesk.functions.lane;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.CatchUp;
import io.syncdesk.aws.DynamoDbAttempts;
import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.DynamoDbLedger;
import io.syncdesk.aws.DynamoDbMirror;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.DynamoDbReservations;
import io.syncdesk.aws.DynamoDbSyncErrors;
import io.syncdesk.aws.DynamoDbTokens;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.RandomRequestIds;
import io.syncdesk.aws.SqsTaxDome;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.aws.TokenSeal;
import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.lane.Rules;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.lane.Surroundings;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.quickbooks.QuickBooksLibrary;
import io.syncdesk.quickbooks.client.Intuit;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(RunTurn runTurn, InstantSource clock, Log log) {

  static Wiring from(Environment environment) {
    var clock = Clock.systemUTC();
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var surroundings =
        new Surroundings(
            stores(dynamoDb, tables, clock),
            library(environment, dynamoDb, tables, clock),
            new Numbering(
                new DynamoDbMirror(dynamoDb, tables), new DynamoDbReservations(dynamoDb, tables)),
            SqsWakeUps.from(environment, Aws.sqs()),
            new SqsTaxDome(Aws.sqs(), environment.required("TAXDOME_COMMANDS_QUEUE_URL")),
            new Rules(
                retryPolicy(environment),
                CatchUp.policy(environment),
                clock,
                new RandomRequestIds()));
    return new Wiring(new RunTurn(surroundings), clock, Log.toStandardOutput());
  }

  private static Stores stores(DynamoDbClient dynamoDb, TableNames tables, InstantSource clock) {
    return new Stores(
        new DynamoDbLanes(dynamoDb, tables),
        new DynamoDbRecords(dynamoDb, tables),
        new DynamoDbLedger(dynamoDb, tables),
        new DynamoDbAttempts(dynamoDb, tables, clock),
        new DynamoDbSyncErrors(dynamoDb, tables));
  }

  private static Library library(
      Environment environment, DynamoDbClient dynamoDb, TableNames tables, InstantSource clock) {
    var intuit =
        new Intuit(
            URI.create(environment.required("QUICKBOOKS_API_URL")),
            URI.create(environment.required("QUICKBOOKS_TOKEN_URL")),
            environment.required("QUICKBOOKS_CLIENT_ID"),
            environment.required("QUICKBOOKS_CLIENT_SECRET"));
    return new QuickBooksLibrary(
        intuit,
        new Transport(Patience.USUAL, clock),
        new DynamoDbTokens(dynamoDb, tables, TokenSeal.from(environment)),
        new DynamoDbMirror(dynamoDb, tables),
        new DynamoDbRecords(dynamoDb, tables));
  }

  private static RetryPolicy retryPolicy(Environment environment) {
    var seconds = Long.parseLong(environment.required("RETRY_DELAY_SECONDS"));
    return new RetryPolicy(Duration.ofSeconds(seconds));
  }
}
