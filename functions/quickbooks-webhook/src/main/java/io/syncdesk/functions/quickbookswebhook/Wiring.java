package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.CatchUp;
import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbLanes;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.quickbooks.webhook.VerifierTokens;
import java.time.Clock;
import java.time.Duration;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(VerifierTokens verifierTokens, NoteNews noteNews, Log log) {

  static Wiring from(Environment environment) {
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    // Intuit shows the token only once it has been told our address, so the first deploy has none.
    var tokens = VerifierTokens.of(environment.optional("QUICKBOOKS_VERIFIER_TOKENS").orElse(""));
    var breath = Long.parseLong(environment.required("QUICKBOOKS_BREATH_SECONDS"));
    var noteNews =
        new NoteNews(
            new DynamoDbCompanies(dynamoDb, tables),
            new DynamoDbLanes(dynamoDb, tables),
            SqsWakeUps.from(environment, Aws.sqs()),
            new NoteNews.Breath(
                Duration.ofSeconds(breath), CatchUp.policy(environment), Clock.systemUTC()));
    return new Wiring(tokens, noteNews, Log.toStandardOutput());
  }

  ReceiveDelivery receiveDelivery() {
    return new ReceiveDelivery(verifierTokens, noteNews, log);
  }
}
