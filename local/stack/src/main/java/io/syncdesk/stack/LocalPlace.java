package io.syncdesk.stack;

import io.syncdesk.simulator.oauth.Client;
import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.server.Storage;
import io.syncdesk.stack.template.Place;
import java.nio.file.Path;
import java.util.HashMap;

/** What the template's parameters are on this machine. */
public final class LocalPlace {
  /** Nobody at a desk waits for five. */
  private static final String BREATH_SECONDS = "1";

  private LocalPlace() {}

  public static Place of(Configuration configuration) {
    var ports = configuration.ports();
    var parameters = new HashMap<String, String>();
    parameters.put("JwtIssuer", Servers.at(ports.api()).toString());
    parameters.put("JwtAudience", RunningTemplate.AUDIENCE);
    parameters.put("QuickBooksApiUrl", Servers.at(ports.quickBooks()).toString());
    parameters.put("QuickBooksTokenUrl", Servers.at(ports.quickBooks()) + "/oauth2/token");
    parameters.put("QuickBooksAuthorizeUrl", Servers.at(ports.quickBooks()) + "/oauth2/authorize");
    parameters.put("QuickBooksRevokeUrl", Servers.at(ports.quickBooks()) + "/oauth2/revoke");
    parameters.put("PublicUrl", Servers.at(ports.api()).toString());
    parameters.put("TokensKeyArn", "file:" + keyFile(configuration));
    parameters.put("QuickBooksClientId", Client.local().id());
    parameters.put("QuickBooksClientSecret", Client.local().secret());
    // A bookkeeper at the simulator sees what follows at once.
    parameters.put("LooksApartSeconds", "1");
    parameters.put("DeskAddress", Servers.at(ports.api()).toString());
    parameters.put("MailFrom", "sync-desk@mail.test");
    parameters.put("MailIdentity", "mail.test");
    parameters.put("QuickBooksVerifierTokens", LocalSystem.VERIFIER_TOKEN);
    parameters.put("QuickBooksBreathSeconds", BREATH_SECONDS);
    parameters.put("RetryDelaySeconds", Long.toString(configuration.retryDelay().toSeconds()));
    return new Place("sync-desk", Aws.REGION, Aws.ACCOUNT, Servers.at(ports.sqs()), parameters);
  }

  /** Beside the data that it opens; what is kept in memory needs it no longer than this machine. */
  private static Path keyFile(Configuration configuration) {
    var folder =
        switch (configuration.storage()) {
          case Storage.Memory _ -> Path.of(System.getProperty("java.io.tmpdir"));
          case Storage.Directory(var path) -> path;
        };
    return folder.resolve("sync-desk-tokens-" + System.getProperty("user.name") + ".key");
  }
}
