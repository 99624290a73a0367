package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Ids;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.desk.SwitchAccountSync.Result;
import java.util.List;
import java.util.Optional;

/** PUT /v1/accounts/{id}/sync: a client is kept in step, or no longer (S8). */
final class SwitchSync implements Call {
  private final Desk desk;

  SwitchSync(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    var body = Body.of(request);
    var wanted = body.flag("enabled") ? AccountSync.ON : AccountSync.OFF;
    return body.problem().<Answer>map(it -> it).orElseGet(() -> answer(wanted, request, caller));
  }

  private Answer answer(AccountSync wanted, Request request, Caller caller) {
    return Optional.of(request.pathParameter("id"))
        .filter(Ids::valid)
        .map(it -> new EntityRef(caller.company(), EntityKind.ACCOUNT, it))
        .map(it -> turn(it, wanted, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  private Answer turn(EntityRef account, AccountSync wanted, Caller caller) {
    var result = desk.switchAccountSync().turn(account, wanted, caller.author());
    desk.log()
        .happened("account-sync")
        .with("company", caller.company())
        .with("account", account.id())
        .with("sync", Words.kebab(wanted))
        .with("member", caller.member().id())
        .with("became", result.getClass().getSimpleName())
        .write();
    return switch (result) {
      case Result.Switched(var record) ->
          Answer.accepted(
              RecordView.of(record, List.of(), BookPages.of(record.entity().company(), desk)));
      case Result.NotFound _ -> Problem.of(Problem.Kind.NOT_FOUND);
      case Result.Busy _ -> Problem.of(Problem.Kind.BUSY);
    };
  }
}
