package io.syncdesk.simulator.oauth;

import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.fault.FaultType;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Everything under /oauth2, and the document that says where it is. */
public final class OAuthApi {
  private final Connections connections;
  private final AuthorizePage authorizePage;
  private final TokenEndpoint tokens;

  public OAuthApi(
      Client client,
      Companies companies,
      Connections connections,
      InstantSource clock,
      Random random) {
    this.connections = connections;
    var codes = new Codes(clock, random);
    this.authorizePage = new AuthorizePage(client, companies, codes);
    this.tokens = new TokenEndpoint(client, connections, codes);
  }

  public Answer answer(Call call, URI self) {
    return switch (call.path()) {
      case "/oauth2/authorize" -> authorizePage.show(call);
      case "/oauth2/token" -> tokens.token(call);
      case "/oauth2/revoke" -> tokens.revoke(call);
      case "/oauth2/userinfo" -> userInfo(call);
      case "/oauth2/jwks" -> Answer.json(200, Json.object().set("keys", Json.array()));
      default ->
          call.path().contains("/.well-known/openid_")
              ? discovery(self)
              : new Answer(404, "text/plain", "Not found");
    };
  }

  private Answer userInfo(Call call) {
    return switch (connections.caller(call.header("authorization"))) {
      case Caller.Stranger(var detail) ->
          FaultFormat.gateway(
              new Fault(
                  401,
                  FaultType.AUTHENTICATION,
                  List.of(FaultCode.NOT_AUTHENTICATED.because(detail))),
              call.at());
      case Caller.Bookkeeper bookkeeper -> user();
      case Caller.App app -> user();
    };
  }

  private static Answer user() {
    return Answer.json(
        200,
        Json.object()
            .put("sub", "simulated-user")
            .put("givenName", "Bea")
            .put("familyName", "Keeper")
            .put("email", "bookkeeper@example.test")
            .put("emailVerified", true));
  }

  private static Answer discovery(URI self) {
    return Answer.json(
        200,
        Json.object()
            .put("issuer", self + "/oauth2")
            .put("authorization_endpoint", self + "/oauth2/authorize")
            .put("token_endpoint", self + "/oauth2/token")
            .put("userinfo_endpoint", self + "/oauth2/userinfo")
            .put("revocation_endpoint", self + "/oauth2/revoke")
            .put("jwks_uri", self + "/oauth2/jwks"));
  }
}
