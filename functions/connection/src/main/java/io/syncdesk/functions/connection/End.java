package io.syncdesk.functions.connection;

import io.syncdesk.aws.Log;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.connection.Disconnect;

/** DELETE /v1/connection: the owner takes the QuickBooks company back; another time is no harm. */
final class End {
  private final Disconnect disconnect;
  private final ShowConnection showConnection;
  private final Log log;

  End(Disconnect disconnect, ShowConnection showConnection, Log log) {
    this.disconnect = disconnect;
    this.showConnection = showConnection;
    this.log = log;
  }

  Answer answer(Member member) {
    if (member.role() != Member.Role.OWNER) {
      return Problem.ONLY_THE_OWNER;
    }
    var result = disconnect.disconnect(member.company());
    log.happened("disconnecting")
        .with("company", member.company())
        .with("member", member.id())
        .with("result", result)
        .write();
    return switch (result) {
      case DISCONNECTED, WAS_NOT_CONNECTED -> showConnection.answer(member);
      case QUICKBOOKS_SILENT -> Problem.QUICKBOOKS_SILENT;
    };
  }
}
