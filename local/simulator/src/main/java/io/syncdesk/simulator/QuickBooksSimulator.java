package io.syncdesk.simulator;

import com.sun.net.httpserver.HttpServer;
import io.syncdesk.simulator.api.AccountingApi;
import io.syncdesk.simulator.books.Change;
import io.syncdesk.simulator.books.rule.Objections;
import io.syncdesk.simulator.books.rule.Rules;
import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.company.ReplayPolicy;
import io.syncdesk.simulator.control.ConnectionControls;
import io.syncdesk.simulator.control.ControlApi;
import io.syncdesk.simulator.control.FaultControls;
import io.syncdesk.simulator.control.Faults;
import io.syncdesk.simulator.control.MergeControls;
import io.syncdesk.simulator.control.ObjectionControls;
import io.syncdesk.simulator.control.RequestControls;
import io.syncdesk.simulator.control.RequestLog;
import io.syncdesk.simulator.control.WebhookControls;
import io.syncdesk.simulator.gateway.Barriers;
import io.syncdesk.simulator.gateway.Gateway;
import io.syncdesk.simulator.gateway.Logbook;
import io.syncdesk.simulator.gateway.Mishaps;
import io.syncdesk.simulator.oauth.Connections;
import io.syncdesk.simulator.oauth.OAuthApi;
import io.syncdesk.simulator.oauth.TokenPair;
import io.syncdesk.simulator.storage.Vault;
import io.syncdesk.simulator.webhook.Subscription;
import io.syncdesk.simulator.webhook.Webhooks;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.HttpDoor;
import io.syncdesk.simulator.wire.Reply;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** QuickBooks Online on a loopback port. */
public final class QuickBooksSimulator implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final Vault vault;
  private final Companies companies;
  private final Connections connections;
  private final Webhooks webhooks;
  private final Mishaps mishaps;
  private final Logbook logbook;
  private final Gateway gateway;
  private final OAuthApi oauth;
  private final ControlApi control;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile ReplayPolicy replay;

  QuickBooksSimulator(SimulatorBuilder settings) {
    var clock = settings.clock;
    var random = new Random(settings.seed);
    var faults = new Faults();
    var log = new RequestLog();
    var barriers = new Barriers();
    var objections = new Objections(new Rules());
    var accounting = new AccountingApi(objections, random);
    this.vault = settings.vault;
    this.replay = settings.replay;
    this.connections = new Connections(vault, settings.tokens, clock, random);
    this.webhooks = new Webhooks(settings.pace, clock, random);
    webhooks.subscribe(settings.subscription);
    this.companies = new Companies(vault, clock, this::announce);
    this.mishaps = new Mishaps(faults, barriers);
    this.logbook = new Logbook(log);
    this.gateway =
        new Gateway(
            companies,
            connections,
            logbook,
            mishaps,
            barriers,
            settings.limits,
            (company, call) -> accounting.answer(company, call, replay));
    this.oauth = new OAuthApi(settings.client, companies, connections, clock, random);
    this.control =
        new ControlApi(
            List.of(
                new FaultControls(faults),
                new ObjectionControls(objections),
                new ConnectionControls(companies, connections),
                new MergeControls(companies),
                new WebhookControls(webhooks),
                new RequestControls(log)));
    this.server = server(settings.port);
    server.setExecutor(threads);
    server.createContext("/", new HttpDoor(clock, this::answer, closing));
  }

  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  private static HttpServer server(int port) {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return HttpServer.create(loopback, BACKLOG);
    } catch (IOException portTaken) {
      throw new UncheckedIOException("Cannot listen on port " + port, portTaken);
    }
  }

  public QuickBooksSimulator start() {
    server.start();
    return this;
  }

  /** Where it listens, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What clients append realm and entity to. */
  public URI companyUri() {
    return uri().resolve("/v3/company");
  }

  /** The company, opened with QuickBooks' stock lists when it is new. */
  public Company company(String realm) {
    return company(realm, "Company " + realm);
  }

  public Company company(String realm, String name) {
    return companies.open(realm, name);
  }

  /** Lets the app into a company, as its owner would on the authorize page. */
  public TokenPair connect(String realm) {
    return connections.connect(company(realm).realm());
  }

  /** Whether the app can open the books of this company now. */
  public boolean isConnected(String realm) {
    return connections.isConnected(realm);
  }

  /** From now on request ids are remembered like this. */
  public void remember(ReplayPolicy policy) {
    replay = policy;
  }

  /** From now on the app is told of changes there. */
  public void webhooks(URI endpoint, String verifierToken) {
    webhooks.subscribe(new Subscription.To(endpoint, verifierToken));
  }

  /** Whether no webhook is under way or waits to be sent. */
  public boolean hasToldEverything() {
    return webhooks.report().path("counts").path("waiting").asInt() == 0;
  }

  /** Sends the events that are due by the clock; for those who drive the pace by hand. */
  public void deliverWebhooks() {
    webhooks.deliver();
  }

  private void announce(String realm, List<Change> changes, Instant at) {
    if (connections.isConnected(realm)) {
      webhooks.announce(realm, changes, at);
    }
  }

  private Reply answer(Call call) {
    if (call.path().startsWith("/v3/company/")) {
      return gateway.answer(call);
    }
    if (call.path().startsWith("/oauth2") || call.path().startsWith("/.well-known/")) {
      return logbook.tokens(call, mishaps.around("", call, () -> oauth.answer(call, uri())));
    }
    return call.path().startsWith("/simulator")
        ? control.answer(call)
        : new Answer(404, "text/plain", "Not found");
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    webhooks.close();
    vault.close();
  }
}
