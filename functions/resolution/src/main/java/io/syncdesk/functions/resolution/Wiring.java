package io.syncdesk.functions.resolution;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.DynamoDbAttempts;
import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.DynamoDbLedger;
import io.syncdesk.aws.DynamoDbMembers;
import io.syncdesk.aws.DynamoDbMirror;
import io.syncdesk.aws.DynamoDbReadMarks;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.DynamoDbReservations;
import io.syncdesk.aws.DynamoDbSyncErrors;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.company.IdentifyMember;
import io.syncdesk.core.desk.ChooseSettings;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.FindEvidence;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.desk.SwitchAccountSync;
import io.syncdesk.core.notice.FindNotices;
import io.syncdesk.quickbooks.QuickBooksPages;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(IdentifyMember identifyMember, Routes routes) {

  static Wiring from(Environment environment) {
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var identifyMember =
        new IdentifyMember(
            new DynamoDbMembers(dynamoDb, tables), environment.required("SUBJECT_CLAIM"));
    return new Wiring(
        identifyMember, Routes.over(desk(environment, dynamoDb, tables), Clock.systemUTC()));
  }

  private static Desk desk(Environment environment, DynamoDbClient dynamoDb, TableNames tables) {
    var clock = Clock.systemUTC();
    var wakeUps = SqsWakeUps.from(environment, Aws.sqs());
    var errors = new DynamoDbSyncErrors(dynamoDb, tables);
    var records = new DynamoDbRecords(dynamoDb, tables);
    var companies = new DynamoDbCompanies(dynamoDb, tables);
    var mirror = new DynamoDbMirror(dynamoDb, tables);
    var reservations = new DynamoDbReservations(dynamoDb, tables);
    var rows =
        new ResolveSyncError.Rows(
            errors, records, new DynamoDbLedger(dynamoDb, tables), reservations);
    var aftermath = new ResolveSyncError.Aftermath(wakeUps, clock);
    return new Desk(
        errors,
        records,
        new DynamoDbAttempts(dynamoDb, tables, clock),
        companies,
        mirror,
        new ResolveSyncError(rows, companies, mirror, aftermath),
        new SwitchAccountSync(rows, aftermath),
        new CountWaiting(records),
        new FindEvidence(companies, mirror, records),
        new ChooseSettings(companies, mirror, wakeUps),
        Numbers.over(mirror, records, reservations),
        new FindNotices(errors, companies, new DynamoDbLanes(dynamoDb, tables), clock),
        new DynamoDbReadMarks(dynamoDb, tables, clock),
        new QuickBooksPages(URI.create(environment.required("QUICKBOOKS_API_URL"))),
        Log.toStandardOutput());
  }
}
