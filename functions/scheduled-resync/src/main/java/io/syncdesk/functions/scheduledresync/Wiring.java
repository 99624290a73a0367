package io.syncdesk.functions.scheduledresync;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.CatchUp;
import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbCorrespondence;
import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.DynamoDbMembers;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.DynamoDbSyncErrors;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SesMail;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.lane.Sweep;
import io.syncdesk.core.notice.Compare;
import io.syncdesk.core.notice.Courier;
import io.syncdesk.core.notice.FindNotices;
import io.syncdesk.core.notice.TellPeople;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(Sweep sweep, Letters letters, ZoneId zone, InstantSource clock, Log log) {

  static Wiring from(Environment environment) {
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var clock = Clock.systemUTC();
    var companies = new DynamoDbCompanies(dynamoDb, tables);
    var bell =
        new Sweep.Bell(SqsWakeUps.from(environment, Aws.sqs()), clock, CatchUp.policy(environment));
    var sweep =
        new Sweep(
            companies,
            new DynamoDbRecords(dynamoDb, tables),
            new DynamoDbLanes(dynamoDb, tables),
            bell);
    var zone = ZoneId.of(environment.required("MORNING_TIME_ZONE"));
    var log = Log.toStandardOutput();
    var letters =
        environment
            .optional("MAIL_FROM")
            .<Letters>map(from -> {
              var compose = new ComposeLetter(environment.required("DESK_URL"), zone);
              var mail = SesMail.from(from);
              Courier courier = letter -> mail.send(compose.compose(letter, clock.instant()));
              var told = new RefusalsAreLogged(courier, log);
              var tellPeople = tellPeople(dynamoDb, tables, companies, told);
              return new WriteLetters(tellPeople, companies, log);
            })
            .orElseGet(Letters.Unwanted::new);
    return new Wiring(sweep, letters, zone, clock, log);
  }

  private static TellPeople tellPeople(
      DynamoDbClient dynamoDb, TableNames tables, Companies companies, Courier courier) {
    var clock = Clock.systemUTC();
    var errors = new DynamoDbSyncErrors(dynamoDb, tables);
    var findNotices =
        new FindNotices(errors, companies, new DynamoDbLanes(dynamoDb, tables), clock);
    var countWaiting = new CountWaiting(new DynamoDbRecords(dynamoDb, tables));
    return new TellPeople(
        new DynamoDbMembers(dynamoDb, tables),
        findNotices,
        new Compare(findNotices, errors, countWaiting),
        new TellPeople.Post(new DynamoDbCorrespondence(dynamoDb, tables), courier, clock));
  }
}
