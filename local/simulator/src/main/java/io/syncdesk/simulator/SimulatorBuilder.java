package io.syncdesk.simulator;

import io.syncdesk.simulator.company.ReplayPolicy;
import io.syncdesk.simulator.gateway.Limits;
import io.syncdesk.simulator.oauth.Client;
import io.syncdesk.simulator.oauth.TokenPolicy;
import io.syncdesk.simulator.storage.Vault;
import io.syncdesk.simulator.webhook.Pace;
import io.syncdesk.simulator.webhook.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/** How a simulator is to be; every setting has a sensible value already. */
public final class SimulatorBuilder {
  int port;
  Vault vault = Vault.none();
  InstantSource clock = InstantSource.system();
  Limits limits = Limits.quickBooks();
  ReplayPolicy replay = ReplayPolicy.usual();
  TokenPolicy tokens = TokenPolicy.usual();
  Client client = Client.local();
  Subscription subscription = new Subscription.None();
  Pace pace = Pace.quickBooks();
  long seed = 1;

  SimulatorBuilder() {}

  /** Zero takes any free port. */
  public SimulatorBuilder port(int port) {
    this.port = port;
    return this;
  }

  /** Keeps all companies and tokens in this directory, across a kill as well. */
  public SimulatorBuilder dataDirectory(Path directory) {
    this.vault = Vault.in(directory);
    return this;
  }

  public SimulatorBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  public SimulatorBuilder limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  public SimulatorBuilder replay(ReplayPolicy replay) {
    this.replay = replay;
    return this;
  }

  public SimulatorBuilder tokens(TokenPolicy tokens) {
    this.tokens = tokens;
    return this;
  }

  public SimulatorBuilder client(Client client) {
    this.client = client;
    return this;
  }

  /** Where the app wants to be told of changes, and what these deliveries are signed with. */
  public SimulatorBuilder webhooks(URI endpoint, String verifierToken) {
    this.subscription = new Subscription.To(endpoint, verifierToken);
    return this;
  }

  public SimulatorBuilder webhookPace(Pace pace) {
    this.pace = pace;
    return this;
  }

  /** What tokens, the order of batch answers and shuffled events are drawn from. */
  public SimulatorBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  public QuickBooksSimulator build() {
    return new QuickBooksSimulator(this);
  }

  public QuickBooksSimulator start() {
    return build().start();
  }
}
