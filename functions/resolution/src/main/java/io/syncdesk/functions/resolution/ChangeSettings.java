package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.AccountSetting;
import io.syncdesk.core.desk.ChooseSettings.Result;
import io.syncdesk.core.desk.ChooseSettings.Why;
import java.util.Map;

/**
 * PATCH /v1/settings: any subset of them; what is not mentioned stays, also if somebody else
 * changes it at the same moment.
 */
final class ChangeSettings implements Call {
  /** More people than this do not change one firm's settings at once. */
  private static final int ROUNDS_MAX = 5;

  private final Desk desk;

  ChangeSettings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    for (int round = 1; round < ROUNDS_MAX; round++) {
      var answer = once(request, caller);
      if (!(answer instanceof Problem problem && problem.kind() == Problem.Kind.BUSY)) {
        return answer;
      }
    }
    return once(request, caller);
  }

  private Answer once(Request request, Caller caller) {
    return desk.companies()
        .find(caller.company())
        .map(it -> change(it, request, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NEVER_CONNECTED));
  }

  private Answer change(Company company, Request request, Caller caller) {
    return SettingsPatch.of(request, company.settings())
        .then(wanted -> choose(company, wanted, caller));
  }

  private Answer choose(Company company, Settings wanted, Caller caller) {
    return switch (desk.chooseSettings().choose(company, wanted)) {
      case Result.Chosen(var settings) -> chosen(company, settings, caller);
      case Result.Overtaken _ -> Problem.of(Problem.Kind.BUSY);
      case Result.Refused(var setting, var why) -> refused(setting, why);
    };
  }

  private Answer chosen(Company company, Settings settings, Caller caller) {
    desk.log()
        .happened("settings-changed")
        .with("company", caller.company())
        .with("member", caller.member().id())
        .write();
    return Answer.ok(SettingsView.of(company, settings, desk));
  }

  private static Problem refused(AccountSetting setting, Why why) {
    var types = String.join(", ", setting.types().stream().sorted().toList());
    return Problem.at(setting.word(), kind(why), Map.of("setting", setting.word(), "types", types));
  }

  private static Problem.Kind kind(Why why) {
    return switch (why) {
      case NOT_CONNECTED -> Problem.Kind.ACCOUNT_NOT_CONNECTED;
      case UNKNOWN -> Problem.Kind.ACCOUNT_UNKNOWN;
      case INACTIVE -> Problem.Kind.ACCOUNT_INACTIVE;
      case WRONG_TYPE -> Problem.Kind.ACCOUNT_WRONG_TYPE;
      case NEEDED_FOR_FEES -> Problem.Kind.ACCOUNT_NEEDED_FOR_FEES;
    };
  }
}
