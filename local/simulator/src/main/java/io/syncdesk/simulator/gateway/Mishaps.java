package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.control.Faults;
import io.syncdesk.simulator.control.Mishap;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.function.Supplier;

/** Lets a call be answered, unless something is to go wrong with it on purpose. */
public final class Mishaps {
  private final Faults faults;
  private final Barriers barriers;

  public Mishaps(Faults faults, Barriers barriers) {
    this.faults = faults;
    this.barriers = barriers;
  }

  /** The realm is empty for calls that belong to no company. */
  public Reply around(String realm, Call call, Supplier<Answer> work) {
    return faults.strike(realm, call).map(mishap -> suffer(mishap, call, work)).orElseGet(work);
  }

  private Reply suffer(Mishap mishap, Call call, Supplier<Answer> work) {
    return switch (mishap) {
      case Mishap.Throttled throttled -> barriers.throttled(call.at());
      case Mishap.Outage outage -> barriers.outage();
      case Mishap.Unauthorized unauthorized -> barriers.unauthenticated("Token expired", call.at());
      case Mishap.Hang hang -> new Reply.Silence();
      case Mishap.Custom(var status, var contentType, var body) ->
          new Answer(status, contentType, body);
      case Mishap.AnswerDropped dropped -> {
        var _ = work.get();
        yield new Reply.Cut();
      }
    };
  }
}
