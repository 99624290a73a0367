package io.syncdesk.functions.connection;

import io.syncdesk.aws.Log;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.connection.BeginConnecting;

/** POST /v1/connection: the owner is sent to QuickBooks, to let us in there. */
final class Leave {
  private final BeginConnecting beginConnecting;
  private final Log log;

  Leave(BeginConnecting beginConnecting, Log log) {
    this.beginConnecting = beginConnecting;
    this.log = log;
  }

  Answer answer(Request request, Member member) {
    if (member.role() != Member.Role.OWNER) {
      return Problem.ONLY_THE_OWNER;
    }
    if (!request.body().isEmpty() && !request.body().equals("{}")) {
      return Problem.BODY_NOT_EMPTY;
    }
    var begun = beginConnecting.begin(member.company(), member.id());
    log.happened("connecting-begun")
        .with("company", member.company())
        .with("member", member.id())
        .write();
    return new Answer.Leave(begun.page(), begun.browser());
  }
}
