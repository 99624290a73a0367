package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.change.Ids;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who is asking. The gateway has verified the token; that it is an access token is for us
 * to check, as an ID token of the same issuer passes there. Firm and role are looked up anew for
 * each request, so who was removed a moment ago is out.
 */
final class IdentifyCaller {
  private final Members members;
  private final String subjectClaim;

  IdentifyCaller(Members members, String subjectClaim) {
    this.members = members;
    this.subjectClaim = subjectClaim;
  }

  /** What came of it. */
  sealed interface Identity {
    record Known(Caller caller) implements Identity {}

    record Refused(Problem problem) implements Identity {}
  }

  Identity identify(APIGatewayV2HTTPEvent event) {
    var claims = claims(event);
    var subject = Optional.ofNullable(claims.get(subjectClaim)).filter(Ids::valid);
    if (subject.isEmpty() || !"access".equals(claims.get("token_use"))) {
      return new Identity.Refused(Problem.of(Problem.Kind.NO_ACCESS_TOKEN));
    }
    return identify(members.memberships(subject.get()));
  }

  /** Of several firms the one where the person may settle something; of several such, the first. */
  private static Identity identify(List<Member> memberships) {
    return memberships.stream()
        .filter(it -> it.role().settlesSyncErrors())
        .min(Comparator.comparing(it -> it.company().value()))
        .<Identity>map(it -> new Identity.Known(new Caller(it)))
        .orElseGet(() -> new Identity.Refused(Problem.of(whyNot(memberships))));
  }

  private static Problem.Kind whyNot(List<Member> memberships) {
    return memberships.isEmpty() ? Problem.Kind.NOT_A_MEMBER : Problem.Kind.NOT_THEIR_TASK;
  }

  private static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
        .orElse(Map.of());
  }
}
