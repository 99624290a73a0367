package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.connection.Consent;
import io.syncdesk.core.connection.Secret;
import io.syncdesk.quickbooks.wire.Exchange;
import io.syncdesk.quickbooks.wire.Json;
import io.syncdesk.quickbooks.wire.Request;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Map;

/** Intuit's OAuth 2.0, as far as a person takes part in it. */
public final class IntuitConsent implements Consent {
  /** Reads and writes everything in the books; there is no smaller one. */
  private static final String SCOPE = "com.intuit.quickbooks.accounting";

  private static final int FIRST_VERSION = 1;

  private final Intuit intuit;
  private final ConsentAddresses addresses;
  private final Transport transport;
  private final AskForTokens askForTokens;

  public IntuitConsent(
      Intuit intuit, ConsentAddresses addresses, Transport transport, InstantSource clock) {
    this.intuit = intuit;
    this.addresses = addresses;
    this.transport = transport;
    this.askForTokens = new AskForTokens(intuit, transport, clock);
  }

  @Override
  public String page(Secret state) {
    return addresses.authorize()
        + "?client_id="
        + encoded(intuit.clientId())
        + "&response_type=code&scope="
        + SCOPE
        + "&redirect_uri="
        + returnTo()
        + "&state="
        + encoded(state.value());
  }

  @Override
  public Exchanged exchange(String code, Realm realm) {
    var form =
        "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + returnTo();
    return switch (askForTokens.ask(form, FIRST_VERSION)) {
      case TokenAnswer.Given(var pair) -> tried(pair, realm);
      case TokenAnswer.Invalid _ -> new Exchanged.Refused();
      case TokenAnswer.NotNow _ -> new Exchanged.NotNow();
    };
  }

  /**
   * The realm came in an address, which a person can change; that the tokens open it is believed
   * once they did. What opens something else is given back. While nothing is known it is not: it
   * may be the company that works, and giving back ends every token for it.
   */
  private Exchanged tried(TokenPair pair, Realm realm) {
    var exchanged =
        switch (transport.exchange(new Address(intuit, realm).companyInfo(realm, pair))) {
          case Exchange.Answered answer -> opened(pair, answer);
          case Exchange.NotSent _, Exchange.Lost _ -> new Exchanged.NotNow();
        };
    switch (exchanged) {
      case Exchanged.Refused _ -> revoke(pair);
      case Exchanged.Granted _, Exchanged.NotNow _ -> {}
    }
    return exchanged;
  }

  private static Exchanged opened(TokenPair pair, Exchange.Answered answer) {
    var name = companyName(answer.body());
    return switch (answer.status()) {
      case 200 -> name.isBlank() ? new Exchanged.NotNow() : new Exchanged.Granted(pair, name);
      case 400, 401, 403, 404 -> new Exchanged.Refused();
      default -> new Exchanged.NotNow();
    };
  }

  private static String companyName(String body) {
    try {
      return Json.text(Json.read(body), "CompanyInfo", "CompanyName");
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  /** 400 is what Intuit says to tokens that are none any more. */
  @Override
  public Revoked revoke(TokenPair pair) {
    return switch (transport.exchange(revocation(pair))) {
      case Exchange.Answered(var status, var _, var _) ->
          status == 200 || status == 400 ? Revoked.DONE : Revoked.NOT_NOW;
      case Exchange.NotSent _, Exchange.Lost _ -> Revoked.NOT_NOW;
    };
  }

  private Request revocation(TokenPair pair) {
    return new Request(
        Request.Method.POST,
        addresses.revoke(),
        Map.of(
            "Authorization", intuit.ourselves(),
            "Content-Type", "application/json",
            "Accept", "application/json"),
        Json.write(Json.object().put("token", pair.refresh())));
  }

  private String returnTo() {
    return encoded(addresses.returnTo());
  }

  private static String encoded(URI address) {
    return encoded(address.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
