package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.control.Counts;
import io.syncdesk.simulator.control.LoggedCall;
import io.syncdesk.simulator.control.RequestLog;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply;
import io.syncdesk.simulator.wire.Reply.Answer;

/** Writes every call down, and counts those of the app. */
public final class Logbook {
  /** What the log shows for a call that got no answer. */
  private static final int NO_STATUS = 0;

  private final RequestLog log;

  public Logbook(RequestLog log) {
    this.log = log;
  }

  Reply bookkeeper(String realm, Call call, Answer answer) {
    log.add(entry(realm, call, "bookkeeper", answer.status(), Counts.NONE));
    return answer;
  }

  Reply app(String realm, Call call, String token, Reply reply) {
    var nature = Nature.of(call);
    var status = status(reply);
    var metered = status >= 200 && status < 300 ? nature.metered(call) : 0;
    log.add(entry(realm, call, token, status, nature.counts(metered)));
    return reply;
  }

  /** Calls for tokens are neither reads nor writes of anybody's books. */
  public Reply tokens(Call call, Reply reply) {
    log.add(entry("", call, "client", status(reply), Counts.NONE));
    return reply;
  }

  private static int status(Reply reply) {
    return switch (reply) {
      case Answer answer -> answer.status();
      case Reply.Cut cut -> NO_STATUS;
      case Reply.Silence silence -> NO_STATUS;
    };
  }

  private static LoggedCall entry(
      String realm, Call call, String token, int status, Counts counts) {
    return new LoggedCall(
        call.at(),
        realm,
        call.method(),
        call.path(),
        call.parameter("requestid"),
        status,
        token,
        counts);
  }
}
