package io.syncdesk.stack;

import io.syncdesk.aws.Environment;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.simulator.QuickBooksSimulator;
import io.syncdesk.simulator.gateway.Limits;
import io.syncdesk.simulator.webhook.Ladder;
import io.syncdesk.simulator.webhook.Pace;
import io.syncdesk.stack.demo.Demo;
import io.syncdesk.stack.demo.TaxDome;
import io.syncdesk.stack.firm.ConnectFirms;
import io.syncdesk.stack.firm.Firm;
import io.syncdesk.stack.firm.Person;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.lambda.Outcome;
import io.syncdesk.stack.mail.MailPages;
import io.syncdesk.stack.mail.MailServer;
import io.syncdesk.stack.mail.Received;
import io.syncdesk.stack.server.Storage;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * All of SyncDesk on one machine: QuickBooks' simulator, the running template, two firms and their
 * people.
 */
public final class LocalSystem implements AutoCloseable {
  /** What webhooks are signed with on this machine. */
  public static final String VERIFIER_TOKEN = "local-verifier-token";

  private static final String QUICKBOOKS = "quickbooks";

  /** Six hours, the last step of QuickBooks' ladder, become three and a half minutes. */
  private static final long RETRIES_QUICKER = 100;

  private static final Duration SETTLING_MAX = Duration.ofSeconds(60);

  private final DataDirectory data;
  private final QuickBooksSimulator quickBooks;
  private final RunningTemplate template;
  private final Issuer issuer;
  private final MailServer mail;
  private Optional<TaxDome> taxDome = Optional.empty();

  private LocalSystem(
      DataDirectory data,
      QuickBooksSimulator quickBooks,
      RunningTemplate template,
      Issuer issuer,
      MailServer mail) {
    this.data = data;
    this.quickBooks = quickBooks;
    this.template = template;
    this.issuer = issuer;
    this.mail = mail;
  }

  public static LocalSystem start(Configuration configuration) {
    configuration.ports().check();
    var data = DataDirectory.hold(configuration.storage());
    HandlerEnvironment.tuneHttp();
    var clock = InstantSource.system();
    var first = isFirstStart(configuration);
    var quickBooks = quickBooks(configuration);
    var issuer =
        new Issuer(
            Servers.at(configuration.ports().api()).toString(), RunningTemplate.AUDIENCE, clock);
    var mail = MailServer.start(clock);
    HandlerEnvironment.mailTo(mail.uri());
    var mornings = new Mornings(clock);
    var pages = LocalPages.of(issuer, clock, MailPages.of(mail, mornings::next));
    var template = RunningTemplate.start(configuration, issuer, pages);
    mornings.of(template.timer("sync-desk-morning"));
    // Only now somebody listens there, and what happened before is in the first reading of the
    // lists.
    quickBooks.webhooks(
        Servers.at(configuration.ports().api()).resolve("/webhooks/quickbooks"), VERIFIER_TOKEN);
    var system = new LocalSystem(data, quickBooks, template, issuer, mail);
    new ConnectFirms(quickBooks, template.dynamoDb(), clock).connect();
    // The first turn reads a firm's lists: its owner may choose accounts before any change arrives.
    var wakeUps = SqsWakeUps.from(new Environment(), template.sqs());
    Firm.ALL.forEach(firm -> wakeUps.wake(WakeUp.of(new CompanyId(firm.id()))));
    Person.ALL.forEach(person -> system.send(person.change()));
    var story = configuration.books().story(configuration.template());
    if (first) {
      system.settle(SETTLING_MAX);
      story.ifPresent(folder -> Demo.in(folder).play(system));
    }
    // With empty books, whoever sends changes by hand reads the commands by hand.
    system.taxDome = story.map(_ -> new TaxDome(system).start());
    switch (configuration.schedules()) {
      case ON_TIME -> template.startTimers();
      case BY_HAND -> {}
    }
    return system;
  }

  public URI api() {
    return template.api();
  }

  public QuickBooksSimulator quickBooks() {
    return quickBooks;
  }

  public SqsClient sqs() {
    return template.sqs();
  }

  public DynamoDbClient dynamoDb() {
    return template.dynamoDb();
  }

  public String queueUrl(String queueName) {
    return template.queueUrl(queueName);
  }

  /** An access token of the person with this e-mail address. */
  public String token(String email) {
    return issuer.accessToken(Person.withEmail(email).orElseThrow().id());
  }

  /** For tokens with something wrong in them. */
  public Issuer issuer() {
    return issuer;
  }

  /** What TaxDome does when something changes there. */
  public void send(String change) {
    sqs().sendMessage(request -> request.queueUrl(queueUrl("taxdome-changes")).messageBody(change));
  }

  /** The minute's sweep, now. */
  public Outcome sweep() {
    return template.timer("sync-desk-sweep").fire();
  }

  /** The letters of a morning, now. */
  public Outcome letters(LocalDate morning) {
    return template.timer("sync-desk-morning").fire(Mornings.input(morning));
  }

  /** What would have gone out as e-mail, oldest first. */
  public List<Received> mails() {
    return mail.received();
  }

  /** Returns once no message is left that a function would take, delayed ones included. */
  public void settle(Duration within) {
    template.settle(within, quickBooks::hasToldEverything);
  }

  @Override
  public void close() {
    taxDome.ifPresent(TaxDome::close);
    template.close();
    quickBooks.close();
    mail.close();
    data.close();
  }

  /**
   * Later starts go on with what was kept: the demo is not played again, and nobody waits for a
   * backlog.
   */
  private static boolean isFirstStart(Configuration configuration) {
    return switch (Servers.within(configuration.storage(), QUICKBOOKS)) {
      case Storage.Memory _ -> true;
      case Storage.Directory(var path) -> Files.notExists(path);
    };
  }

  /**
   * On loopback a lane is quicker than any network lets it be, so that the limit per second, which
   * it cannot reach out there, is left out. The others hold.
   */
  private static QuickBooksSimulator quickBooks(Configuration configuration) {
    var simulator =
        QuickBooksSimulator.builder()
            .port(configuration.ports().quickBooks())
            .limits(Limits.withoutPerSecond())
            .webhookPace(
                Pace.quickBooks().retryingOn(Ladder.quickBooks().dividedBy(RETRIES_QUICKER)));
    return switch (Servers.within(configuration.storage(), QUICKBOOKS)) {
      case Storage.Memory _ -> simulator.start();
      case Storage.Directory(var path) -> simulator.dataDirectory(path).start();
    };
  }
}
