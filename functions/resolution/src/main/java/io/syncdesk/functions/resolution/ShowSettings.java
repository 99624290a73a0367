package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Companies;

/** GET /v1/settings: what the firm has chosen. */
final class ShowSettings implements Call {
  private final Companies companies;

  ShowSettings(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return companies
        .find(caller.company())
        .map(it -> Answer.ok(SettingsView.of(it.settings())))
        .orElseGet(() -> Problem.of(Problem.Kind.NEVER_CONNECTED));
  }
}
