package io.syncdesk.functions.scheduledresync;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.CatchUp;
import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.lane.Sweep;
import java.time.Clock;
import java.time.InstantSource;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(Sweep sweep, InstantSource clock, Log log) {

  static Wiring from(Environment environment) {
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var clock = Clock.systemUTC();
    var bell =
        new Sweep.Bell(SqsWakeUps.from(environment, Aws.sqs()), clock, CatchUp.policy(environment));
    var sweep =
        new Sweep(
            new DynamoDbCompanies(dynamoDb, tables),
            new DynamoDbRecords(dynamoDb, tables),
            new DynamoDbLanes(dynamoDb, tables),
            bell);
    return new Wiring(sweep, clock, Log.toStandardOutput());
  }
}
