package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Members;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An owner comes back from QuickBooks. Everything that can be refused is refused before the code is
 * exchanged, as the exchange alone may end tokens that another firm has for this company.
 */
public final class FinishConnecting {
  private final ConsentRequests requests;
  private final Members members;
  private final Connections connections;
  private final Consent consent;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  /** What is kept of the people and firms concerned. */
  public record Rows(ConsentRequests requests, Members members, Connections connections) {}

  public FinishConnecting(Rows rows, Consent consent, WakeUps wakeUps, InstantSource clock) {
    this.requests = rows.requests();
    this.members = rows.members();
    this.connections = rows.connections();
    this.consent = consent;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Connected(CompanyId company, String memberId, Realm realm) implements Result {}

    record NotConnected(Why why) implements Result {}
  }

  /** Why nothing was connected. Nothing was written either. */
  public enum Why {
    /** Nobody left with this state, or somebody came back with it before, or too long ago. */
    STATE_UNKNOWN,
    /** Somebody else's browser: perhaps the link was sent to this person to make them connect. */
    OTHER_BROWSER,
    /** They were the owner when they left. */
    NOT_OWNER_ANY_MORE,
    DECLINED,
    REALM_IS_TAKEN,
    OTHER_BOOKS,
    CODE_REFUSED,
    QUICKBOOKS_SILENT
  }

  public Result finish(Return back) {
    var request = requests.take(back.state().fingerprint()).filter(this::isInTime);
    if (request.isEmpty()) {
      return new Result.NotConnected(Why.STATE_UNKNOWN);
    }
    return whyNotBelieved(request.get(), back)
        .<Result>map(Result.NotConnected::new)
        .orElseGet(() -> decided(request.get(), back));
  }

  private boolean isInTime(ConsentRequest request) {
    return clock.instant().isBefore(request.until());
  }

  private Optional<Why> whyNotBelieved(ConsentRequest request, Return back) {
    if (!request.browser().equals(back.browser().fingerprint())) {
      return Optional.of(Why.OTHER_BROWSER);
    }
    var isOwner =
        members.memberships(request.memberId()).stream()
            .filter(it -> it.company().equals(request.company()))
            .anyMatch(it -> it.role() == Member.Role.OWNER);
    return isOwner ? Optional.empty() : Optional.of(Why.NOT_OWNER_ANY_MORE);
  }

  private Result decided(ConsentRequest request, Return back) {
    return switch (back) {
      case Return.Declined _ -> new Result.NotConnected(Why.DECLINED);
      case Return.WithCode letIn ->
          whyNotThisCompany(request.company(), letIn.realm())
              .<Result>map(Result.NotConnected::new)
              .orElseGet(() -> exchanged(request, letIn));
    };
  }

  private Optional<Why> whyNotThisCompany(CompanyId company, Realm realm) {
    if (connections.holder(realm).filter(it -> !it.equals(company)).isPresent()) {
      return Optional.of(Why.REALM_IS_TAKEN);
    }
    return connections
        .find(company)
        .books()
        .filter(it -> !it.equals(realm))
        .map(_ -> Why.OTHER_BOOKS);
  }

  private Result exchanged(ConsentRequest request, Return.WithCode letIn) {
    return switch (consent.exchange(letIn.code(), letIn.realm())) {
      case Consent.Exchanged.Granted granted -> connect(request, letIn.realm(), granted);
      case Consent.Exchanged.Refused _ -> new Result.NotConnected(Why.CODE_REFUSED);
      case Consent.Exchanged.NotNow _ -> new Result.NotConnected(Why.QUICKBOOKS_SILENT);
    };
  }

  private Result connect(ConsentRequest request, Realm realm, Consent.Exchanged.Granted granted) {
    var now = clock.instant();
    var consented =
        new Consented(request.company(), realm, granted.companyName(), now, granted.pair());
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return switch (connections.connect(consented, Settings.startingOn(today))) {
      case DONE -> {
        wakeUps.wake(WakeUp.of(request.company()));
        yield new Result.Connected(request.company(), request.memberId(), realm);
      }
      case REALM_IS_TAKEN -> new Result.NotConnected(Why.REALM_IS_TAKEN);
      case OTHER_BOOKS -> new Result.NotConnected(Why.OTHER_BOOKS);
    };
  }
}
