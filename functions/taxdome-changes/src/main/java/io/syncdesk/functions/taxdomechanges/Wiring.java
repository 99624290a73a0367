package io.syncdesk.functions.taxdomechanges;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.DynamoDbLedger;
import io.syncdesk.aws.DynamoDbMembers;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SqsDeadLetters;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.WakeUps;
import java.time.Clock;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(TakeIn takeIn, WakeUps wakeUps, Log log) {

  static Wiring from(Environment environment) {
    var log = Log.toStandardOutput();
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var sqs = Aws.sqs();
    var acceptChange =
        new AcceptChange(
            new DynamoDbRecords(dynamoDb, tables),
            new DynamoDbLedger(dynamoDb, tables),
            Clock.systemUTC());
    var deadLetters = new SqsDeadLetters(sqs, environment.required("TAXDOME_CHANGES_DLQ_URL"));
    return new Wiring(
        new TakeIn(acceptChange, new DynamoDbMembers(dynamoDb, tables), deadLetters::send, log),
        SqsWakeUps.from(environment, sqs),
        log);
  }
}
