package io.syncdesk.stack.acceptance;

import static java.util.Map.entry;

import io.syncdesk.stack.template.Trigger.Route;
import java.util.Map;

/** Who may call what: one rule for each route of template.yaml, and no route without one. */
enum Walls {
  /** The page and its files. */
  EVERYBODY,
  /** Who it is, is told by something else than a token: a signature, a state. */
  NO_TOKEN,
  OWNER_AND_ADMINS,
  OWNER;

  private static final Map<String, Walls> RULES =
      Map.ofEntries(
          entry("GET /", EVERYBODY),
          entry("GET /console/{build}/{file+}", EVERYBODY),
          entry("GET /console/config.json", EVERYBODY),
          entry("POST /webhooks/quickbooks", NO_TOKEN),
          entry("GET /oauth/quickbooks/callback", NO_TOKEN),
          entry("GET /v1/sync-errors", OWNER_AND_ADMINS),
          entry("GET /v1/sync-errors/summary", OWNER_AND_ADMINS),
          entry("GET /v1/sync-errors/{id}", OWNER_AND_ADMINS),
          entry("GET /v1/sync-errors/{id}/preview", OWNER_AND_ADMINS),
          entry("POST /v1/sync-errors/{id}/resolution", OWNER_AND_ADMINS),
          entry("POST /v1/resolutions", OWNER_AND_ADMINS),
          entry("PUT /v1/accounts/{id}/sync", OWNER_AND_ADMINS),
          entry("GET /v1/customers", OWNER_AND_ADMINS),
          entry("POST /v1/preflight", OWNER_AND_ADMINS),
          entry("GET /v1/records/{entity}/{id}", OWNER_AND_ADMINS),
          entry("POST /v1/invoice-numbers/check", OWNER_AND_ADMINS),
          entry("POST /v1/invoice-numbers", OWNER_AND_ADMINS),
          entry("GET /v1/notices", OWNER_AND_ADMINS),
          entry("POST /v1/notices/{id}/read", OWNER_AND_ADMINS),
          entry("GET /v1/settings", OWNER_AND_ADMINS),
          entry("PATCH /v1/settings", OWNER_AND_ADMINS),
          entry("GET /v1/connection", OWNER_AND_ADMINS),
          entry("POST /v1/connection", OWNER),
          entry("DELETE /v1/connection", OWNER));

  static Walls of(Route route) {
    var rule = RULES.get(route.method() + " " + route.path());
    if (rule == null) {
      throw new AssertionError(
          "nobody has said who may call " + route.method() + " " + route.path());
    }
    return rule;
  }

  /** What this person gets to hear, or 0 where the door is open to them. */
  int refusalOf(Stranger stranger) {
    return switch (this) {
      case EVERYBODY, NO_TOKEN -> 0;
      case OWNER_AND_ADMINS -> stranger.atTheDesk();
      case OWNER -> stranger == Stranger.ADMIN ? 403 : stranger.atTheDesk();
    };
  }
}
