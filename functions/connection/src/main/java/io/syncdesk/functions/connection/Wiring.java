package io.syncdesk.functions.connection;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbConnections;
import io.syncdesk.aws.DynamoDbConsentRequests;
import io.syncdesk.aws.DynamoDbMembers;
import io.syncdesk.aws.DynamoDbTokens;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.RandomSecrets;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.aws.TableNames;
import io.syncdesk.aws.TokenSeal;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.IdentifyMember;
import io.syncdesk.core.company.Tokens;
import io.syncdesk.core.connection.BeginConnecting;
import io.syncdesk.core.connection.Consent;
import io.syncdesk.core.connection.Disconnect;
import io.syncdesk.core.connection.FinishConnecting;
import io.syncdesk.core.connection.Secrets;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.quickbooks.client.ConsentAddresses;
import io.syncdesk.quickbooks.client.Intuit;
import io.syncdesk.quickbooks.client.IntuitConsent;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What the handler is made of; a variable that is missing stops the start, by name. Where people
 * come back to may be known only with their request, so what depends on it is made for each.
 */
record Wiring(
    IdentifyMember identifyMember, Desk desk, Function<URI, Consent> consent, Around around) {

  /** What is kept, and what goes on elsewhere. */
  record Around(
      FinishConnecting.Rows rows,
      Tokens tokens,
      Companies companies,
      WakeUps wakeUps,
      Chance chance) {}

  /** What nobody here decides. */
  record Chance(Secrets secrets, InstantSource clock, Log log) {}

  static Wiring from(Environment environment) {
    var tables = TableNames.from(environment);
    var dynamoDb = Aws.dynamoDb();
    var seal = TokenSeal.from(environment);
    var members = new DynamoDbMembers(dynamoDb, tables);
    var rows =
        new FinishConnecting.Rows(
            new DynamoDbConsentRequests(dynamoDb, tables),
            members,
            new DynamoDbConnections(dynamoDb, tables, seal));
    var clock = Clock.systemUTC();
    return new Wiring(
        new IdentifyMember(members, environment.required("SUBJECT_CLAIM")),
        new Desk(environment.optional("PUBLIC_URL").map(URI::create)),
        consent(environment, clock),
        new Around(
            rows,
            new DynamoDbTokens(dynamoDb, tables, seal),
            new DynamoDbCompanies(dynamoDb, tables),
            SqsWakeUps.from(environment, Aws.sqs()),
            new Chance(new RandomSecrets(), clock, Log.toStandardOutput())));
  }

  private static Function<URI, Consent> consent(Environment environment, InstantSource clock) {
    var intuit =
        new Intuit(
            URI.create(environment.required("QUICKBOOKS_API_URL")),
            URI.create(environment.required("QUICKBOOKS_TOKEN_URL")),
            environment.required("QUICKBOOKS_CLIENT_ID"),
            environment.required("QUICKBOOKS_CLIENT_SECRET"));
    var authorize = URI.create(environment.required("QUICKBOOKS_AUTHORIZE_URL"));
    var revoke = URI.create(environment.required("QUICKBOOKS_REVOKE_URL"));
    var transport = new Transport(Patience.USUAL, clock);
    return desk ->
        new IntuitConsent(
            intuit,
            new ConsentAddresses(authorize, revoke, desk.resolve("/oauth/quickbooks/callback")),
            transport,
            clock);
  }

  BrowserCookie cookie(Request request) {
    return BrowserCookie.at(desk.of(request));
  }

  ShowConnection showConnection() {
    return new ShowConnection(
        around.rows().connections(), around.companies(), around.chance().clock());
  }

  Leave leave(Request request) {
    var beginConnecting =
        new BeginConnecting(
            around.rows().requests(),
            consent(request),
            around.chance().secrets(),
            around.chance().clock());
    return new Leave(beginConnecting, around.chance().log());
  }

  ComeBack comeBack(Request request) {
    var finishConnecting =
        new FinishConnecting(
            around.rows(), consent(request), around.wakeUps(), around.chance().clock());
    return new ComeBack(finishConnecting, cookie(request), around.chance().log());
  }

  End end(Request request) {
    var disconnect =
        new Disconnect(
            around.rows().connections(),
            around.tokens(),
            consent(request),
            around.chance().clock());
    return new End(disconnect, showConnection(), around.chance().log());
  }

  private Consent consent(Request request) {
    return consent.apply(desk.of(request));
  }
}
