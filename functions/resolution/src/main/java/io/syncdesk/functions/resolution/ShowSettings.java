package io.syncdesk.functions.resolution;

/** GET /v1/settings: what the firm has chosen. */
final class ShowSettings implements Call {
  private final Desk desk;

  ShowSettings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return desk.companies()
        .find(caller.company())
        .map(it -> Answer.ok(SettingsView.of(it, it.settings(), desk)))
        .orElseGet(() -> Problem.of(Problem.Kind.NEVER_CONNECTED));
  }
}
