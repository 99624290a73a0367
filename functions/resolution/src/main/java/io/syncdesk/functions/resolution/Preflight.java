package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.company.Company;
import io.syncdesk.quickbooks.foresight.Foresee;
import io.syncdesk.taxdome.ReadChange;
import io.syncdesk.taxdome.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * POST /v1/preflight: what would go wrong with something that TaxDome is about to save (B16).
 * Stores nothing.
 */
final class Preflight implements Call {
  /** As large as a change may be. */
  private static final int BODY_KIB_MAX = 256;

  private final Desk desk;
  private final Foresee foresee;

  Preflight(Desk desk, Foresee foresee) {
    this.desk = desk;
    this.foresee = foresee;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return isTooLarge(request.body())
        ? Problem.tooLarge(BODY_KIB_MAX)
        : switch (ReadChange.planned(caller.company(), request.body())) {
          case Reading.OfEntity(var change) -> answer(change, request, caller);
          case Reading.OfMember _ -> Problem.wrong("entity", kinds());
          case Reading.Malformed(var field, var reason) -> malformed(field, reason);
        };
  }

  private Answer answer(Change change, Request request, Caller caller) {
    return desk.companies()
        .find(caller.company())
        .map(company -> Answer.ok(view(company, change, request).problemsOnly()))
        .orElseGet(() -> Problem.of(Problem.Kind.NEVER_CONNECTED));
  }

  private ForecastView view(Company company, Change change, Request request) {
    return ForecastView.of(
        foresee.change(company, change), change.entity().kind(), request.language());
  }

  private static boolean isTooLarge(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length > BODY_KIB_MAX * 1024;
  }

  private static String kinds() {
    return Arrays.stream(EntityKind.values())
        .map(EntityKind::word)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** A body that is no JSON at all has no fields. */
  private static Problem malformed(String field, String reason) {
    return field.equals(Reading.Malformed.MESSAGE)
        ? Problem.of(Problem.Kind.BODY_UNREADABLE)
        : Problem.at(field, Problem.Kind.DATA_MALFORMED, Map.of("field", field, "reason", reason));
  }
}
