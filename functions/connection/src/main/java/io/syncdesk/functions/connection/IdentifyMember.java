package io.syncdesk.functions.connection;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.change.Ids;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who is asking, as the desk does: by an access token that the gateway has verified, and
 * by what TaxDome says of the person now.
 */
final class IdentifyMember {
  private final Members members;
  private final String subjectClaim;

  IdentifyMember(Members members, String subjectClaim) {
    this.members = members;
    this.subjectClaim = subjectClaim;
  }

  /** What came of it. */
  sealed interface Identity {
    record Known(Member member) implements Identity {}

    record Refused(Problem problem) implements Identity {}
  }

  Identity identify(APIGatewayV2HTTPEvent event) {
    var claims = claims(event);
    var subject = Optional.ofNullable(claims.get(subjectClaim)).filter(Ids::valid);
    if (subject.isEmpty() || !"access".equals(claims.get("token_use"))) {
      return new Identity.Refused(Problem.NO_ACCESS_TOKEN);
    }
    return identify(members.memberships(subject.get()));
  }

  /** Of several firms the one whose desk this person sees. */
  private static Identity identify(List<Member> memberships) {
    return memberships.stream()
        .filter(it -> it.role().settlesSyncErrors())
        .min(Comparator.comparing(it -> it.company().value()))
        .<Identity>map(Identity.Known::new)
        .orElseGet(() -> new Identity.Refused(whyNot(memberships)));
  }

  private static Problem whyNot(List<Member> memberships) {
    return memberships.isEmpty() ? Problem.NOT_A_MEMBER : Problem.NOT_THEIR_TASK;
  }

  private static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
        .orElse(Map.of());
  }
}
