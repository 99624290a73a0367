package io.syncdesk.functions.connection;

import io.syncdesk.aws.Log;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.connection.FinishConnecting;
import io.syncdesk.core.connection.FinishConnecting.Result;
import io.syncdesk.core.connection.FinishConnecting.Why;
import io.syncdesk.core.connection.Return;
import io.syncdesk.core.connection.Secret;
import java.util.Optional;

/**
 * GET /oauth/quickbooks/callback: a browser comes back from QuickBooks; who it is says its state.
 */
final class ComeBack {
  /** Intuit's limit. */
  private static final int CODE_CHARACTERS_MAX = 512;

  private static final String REALM = "[0-9]{1,20}";

  private final FinishConnecting finishConnecting;
  private final BrowserCookie cookie;
  private final Log log;

  ComeBack(FinishConnecting finishConnecting, BrowserCookie cookie, Log log) {
    this.finishConnecting = finishConnecting;
    this.cookie = cookie;
    this.log = log;
  }

  Answer answer(Request request) {
    var state = request.secretParameter("state");
    if (state.isEmpty()) {
      return told(new Result.NotConnected(Why.STATE_UNKNOWN));
    }
    var browser = cookie.of(request);
    // Without its cookie the state is used up all the same: whoever shows it had no right to it.
    return told(finishConnecting.finish(back(request, state.get(), browser.orElse(state.get()))));
  }

  /** A refusal comes with an error; what has not the form of a code or a realm is one as well. */
  private static Return back(Request request, Secret state, Secret browser) {
    return code(request)
        .flatMap(code -> realm(request).map(realm -> letIn(state, browser, code, realm)))
        .orElseGet(() -> new Return.Declined(state, browser));
  }

  private static Return letIn(Secret state, Secret browser, String code, Realm realm) {
    return new Return.WithCode(state, browser, code, realm);
  }

  private static Optional<String> code(Request request) {
    return Optional.of(request.parameter("code"))
        .filter(it -> !it.isBlank() && it.length() <= CODE_CHARACTERS_MAX)
        .filter(_ -> request.parameter("error").isEmpty());
  }

  private static Optional<Realm> realm(Request request) {
    return Optional.of(request.parameter("realmId"))
        .filter(it -> it.matches(REALM))
        .map(Realm::new);
  }

  private Answer told(Result result) {
    return switch (result) {
      case Result.Connected(var company, var member, var realm) -> {
        log.happened("connected")
            .with("company", company)
            .with("member", member)
            .with("realm", realm)
            .write();
        yield new Answer.Back();
      }
      case Result.NotConnected(var why) -> {
        log.happened("not-connected").with("why", why).write();
        yield new Answer.Page(why);
      }
    };
  }
}
