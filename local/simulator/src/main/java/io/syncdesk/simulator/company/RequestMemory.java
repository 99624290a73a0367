package io.syncdesk.simulator.company;

import io.syncdesk.simulator.company.ReplayPolicy.OtherBody;
import io.syncdesk.simulator.company.ReplayPolicy.Refusals;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The request ids of one company and their first answers, the oldest forgotten when too many. */
final class RequestMemory {
  private static final int REQUESTS_MAX = 200_000;

  private final Map<String, Remembered> byId =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > REQUESTS_MAX;
        }
      };

  /** The answer this request gets without anything being done. */
  Optional<Answer> recall(Request request, ReplayPolicy policy, Instant now) {
    return Optional.ofNullable(byId.get(request.id()))
        .filter(known -> known.at().plus(policy.rememberedFor()).isAfter(now))
        .map(known -> answer(known, request, policy, now));
  }

  private static Answer answer(
      Remembered known, Request request, ReplayPolicy policy, Instant now) {
    var isOther = !known.request().fingerprint().equals(request.fingerprint());
    return isOther && policy.otherBody() == OtherBody.REFUSED_AS_DUPLICATE
        ? FaultFormat.usual(
            Fault.validation(
                FaultCode.DUPLICATE_REQUEST.because(
                    "Duplicate Request ID : this id was used for another request")),
            now)
        : known.answer();
  }

  static boolean isWorthKeeping(Request request, Answer answer, ReplayPolicy policy) {
    return request.isNamed() && (answer.isSuccess() || policy.refusals() == Refusals.REMEMBERED);
  }

  void keep(Remembered remembered) {
    byId.put(remembered.request().id(), remembered);
  }

  Stream<Remembered> all() {
    return byId.values().stream();
  }
}
