package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.Status;
import org.jspecify.annotations.Nullable;

/** Where a sync error stands, and what brought it there. */
record StatusView(
    String status,
    @Nullable DecisionView decision,
    @Nullable String resolvedAt,
    @Nullable String curedBy) {

  static StatusView of(Status status) {
    var decision = status.decidedBy().map(DecisionView::of).orElse(null);
    return switch (status) {
      case Status.Open _, Status.Resolving _, Status.Retrying _, Status.Skipped _ ->
          new StatusView(status.word(), decision, null, null);
      case Status.Resolved(var at, var cure) ->
          new StatusView(status.word(), decision, at.toString(), curedBy(cure));
    };
  }

  private static String curedBy(Status.Cure cure) {
    return switch (cure) {
      case Status.Cure.Decided _ -> "decision";
      case Status.Cure.ChangedInTaxDome _ -> "change-in-taxdome";
      case Status.Cure.LeftOut _ -> "left-out";
      case Status.Cure.FixedInQuickBooks _ -> "fix-in-quickbooks";
    };
  }
}
