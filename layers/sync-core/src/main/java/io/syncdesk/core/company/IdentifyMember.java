package io.syncdesk.core.company;

import io.syncdesk.core.change.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who is asking. The gateway has verified the token; that it is an access token is for us
 * to check, as an ID token of the same issuer passes there. Firm and role are looked up anew for
 * each request, so who was removed a moment ago is out.
 */
public final class IdentifyMember {
  private final Members members;
  private final String subjectClaim;

  public IdentifyMember(Members members, String subjectClaim) {
    this.members = members;
    this.subjectClaim = subjectClaim;
  }

  /** What came of it. */
  public sealed interface Identity {
    /** Somebody who settles sync errors, and in which firm. */
    record Known(Member member) implements Identity {}

    record Unknown(Why why) implements Identity {}
  }

  /** Why nobody is let in. */
  public enum Why {
    NO_ACCESS_TOKEN,
    NOT_A_MEMBER,
    NOT_THEIR_TASK
  }

  /** {@code claims} are those of the token, by name. */
  public Identity identify(Map<String, String> claims) {
    var subject = Optional.ofNullable(claims.get(subjectClaim)).filter(Ids::valid);
    if (subject.isEmpty() || !"access".equals(claims.get("token_use"))) {
      return new Identity.Unknown(Why.NO_ACCESS_TOKEN);
    }
    return identify(members.memberships(subject.get()));
  }

  /** Of several firms the one where the person may settle something; of several such, the first. */
  private static Identity identify(List<Member> memberships) {
    return memberships.stream()
        .filter(it -> it.role().settlesSyncErrors())
        .min(Comparator.comparing(it -> it.company().value()))
        .<Identity>map(Identity.Known::new)
        .orElseGet(() ->
            new Identity.Unknown(memberships.isEmpty() ? Why.NOT_A_MEMBER : Why.NOT_THEIR_TASK));
  }
}
