package io.syncdesk.core.connection;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Consent} by script: codes that a test has handed out open what it says they open. */
public final class ScriptedConsent implements Consent {
  private final Map<String, Realm> codes = new HashMap<>();
  private final List<String> revoked = new ArrayList<>();
  private int exchanges;
  private boolean isSilent;

  /** The person let us into this company. */
  public String code(Realm realm) {
    var code = "code-" + codes.size();
    codes.put(code, realm);
    return code;
  }

  public void isSilent() {
    isSilent = true;
  }

  public int exchanges() {
    return exchanges;
  }

  /** The refresh tokens that were given back. */
  public List<String> revoked() {
    return List.copyOf(revoked);
  }

  @Override
  public String page(Secret state) {
    return "https://intuit.example/authorize?state=" + state.value();
  }

  @Override
  public Exchanged exchange(String code, Realm realm) {
    if (isSilent) {
      return new Exchanged.NotNow();
    }
    exchanges++;
    return realm.equals(codes.remove(code))
        ? new Exchanged.Granted(pair(), "Books of " + realm)
        : new Exchanged.Refused();
  }

  private TokenPair pair() {
    var until = Told.NOON.plus(Duration.ofHours(1));
    return new TokenPair("access", until, "refresh-" + exchanges, until, 1);
  }

  @Override
  public Revoked revoke(TokenPair pair) {
    if (isSilent) {
      return Revoked.NOT_NOW;
    }
    revoked.add(pair.refresh());
    return Revoked.DONE;
  }
}
