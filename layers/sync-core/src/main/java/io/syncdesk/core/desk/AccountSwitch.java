package io.syncdesk.core.desk;

import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import java.time.Instant;
import java.util.Set;

/**
 * A client is to be kept in step, or no longer: what that makes of its record, and what follows.
 */
record AccountSwitch(AccountSync wanted, Decision.Author author, Instant at) {

  boolean isTurned(SyncRecord account) {
    var isOff =
        account.state() instanceof State.NotSynced(var because, var _)
            && because == LeftOutBecause.SYNC_STOPPED;
    return isOff == (wanted == AccountSync.OFF);
  }

  SyncRecord turned(SyncRecord account) {
    return account.in(state()).on(OnDesk.NO);
  }

  private State state() {
    return switch (wanted) {
      case OFF -> new State.NotSynced(LeftOutBecause.SYNC_STOPPED, new Try.First());
      case ON -> new State.Due(at, new Try.First());
    };
  }

  /** TaxDome is told, and what depends on the client is judged anew. */
  Errands errands(SyncRecord account) {
    var instruction = new Command.Instruction.SetAccountSync(wanted);
    var command = Command.of(account.entity(), instruction, author.memberId(), at);
    return new Errands(Set.of(command), Set.of(account.entity()));
  }
}
