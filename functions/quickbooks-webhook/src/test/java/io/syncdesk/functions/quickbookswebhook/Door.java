package io.syncdesk.functions.quickbookswebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.memory.InMemoryWakeUps.HeldBack;
import io.syncdesk.quickbooks.webhook.VerifierTokens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The door with two firms behind it, and a switch for each thing that may fail there. */
final class Door {
  static final Events<APIGatewayV2HTTPEvent> EVENTS =
      Events.of("quickbooks-webhook", APIGatewayV2HTTPEvent.class);
  static final CompanyId DEMO = new CompanyId("firm-demo");
  static final CompanyId OTHER = new CompanyId("firm-other");
  static final Duration BREATH = Duration.ofSeconds(5);
  static final String TOKEN = "local-verifier-token";
  private static final Settings SETTINGS = Settings.startingOn(LocalDate.parse("2026-11-01"));

  private final InMemoryTables tables =
      new InMemoryTables()
          .connected(DEMO, new Realm("9130000000000001"), SETTINGS)
          .connected(OTHER, new Realm("9130000000000002"), SETTINGS);
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private Companies companies = tables.companies();
  private Lanes lanes = tables.lanes();
  private WakeUps queue = wakeUps;
  private String tokens = TOKEN;

  /** What the handler runs on from now on. */
  void knows(String commaSeparatedTokens) {
    tokens = commaSeparatedTokens;
  }

  void tableFails() {
    companies = failing(Companies.class);
  }

  void laneFails() {
    lanes = failing(Lanes.class);
  }

  void queueFails() {
    queue = failing(WakeUps.class);
  }

  void everythingWorksAgain() {
    companies = tables.companies();
    lanes = tables.lanes();
    queue = wakeUps;
  }

  int deliver(String event) {
    return deliver(EVENTS.read(event));
  }

  int deliver(APIGatewayV2HTTPEvent event) {
    return answer(event).getStatusCode();
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return handler().handleRequest(event, failing(Context.class));
  }

  QuickBooksWebhookHandler handler() {
    return new QuickBooksWebhookHandler(wiring());
  }

  VerifierTokens verifierTokens() {
    return VerifierTokens.of(tokens);
  }

  private Wiring wiring() {
    var noteNews = new NoteNews(companies, lanes, queue, breath());
    return new Wiring(verifierTokens(), noteNews, new Log(new PrintStream(logged, true, UTF_8)));
  }

  private static NoteNews.Breath breath() {
    return new NoteNews.Breath(
        BREATH, CatchUpPolicy.hourly(Duration.ofSeconds(30)), InstantSource.fixed(Told.NOON));
  }

  /** A body as QuickBooks would send it, in text. */
  static APIGatewayV2HTTPEvent signed(String body) {
    return carrying(body, signature(body));
  }

  static APIGatewayV2HTTPEvent carrying(String body, String signature) {
    return APIGatewayV2HTTPEvent.builder()
        .withHeaders(Map.of("intuit-signature", signature))
        .withBody(body)
        .build();
  }

  static String signature(String body) {
    return VerifierTokens.of(TOKEN).signatureOf(body.getBytes(UTF_8)).orElseThrow();
  }

  News news(CompanyId company) {
    return tables.lanes().standing(company).news();
  }

  /** The lane of a company has its turn and looks. */
  void looks(CompanyId company) {
    var begun = tables.lanes().begin(company).orElseThrow();
    var seen = begun.news().seenAll(Instant.EPOCH, true);
    var _ = tables.lanes().looked(company, begun.epoch(), seen);
  }

  /** The wake-ups that were sent since somebody asked. */
  List<HeldBack> wakeUps() {
    return wakeUps.takeHeldBack();
  }

  static HeldBack wakeUp(CompanyId company) {
    return new HeldBack(WakeUp.of(company), BREATH);
  }

  String logged() {
    return logged.toString(UTF_8);
  }

  private static <T> T failing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Door.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              throw new IllegalStateException("out of order: " + method.getName());
            }));
  }
}
