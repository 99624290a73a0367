package io.syncdesk.stack.template;

import io.syncdesk.stack.template.Trigger.Access;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what starts a function: the entries under its Events. */
final class Triggers {
  private final Map<String, Part> apis;

  /**
   * @param apis the HTTP APIs by their logical names; a route names one of them
   */
  Triggers(Map<String, Part> apis) {
    this.apis = Map.copyOf(apis);
  }

  Trigger read(Part event) {
    var properties = event.child("Properties");
    var type = event.child("Type").text();
    return switch (type) {
      case "SQS" -> messages(properties);
      case "ScheduleV2" -> schedule(properties);
      case "HttpApi" -> route(properties);
      default ->
          throw new NotUnderstood(
              event.where(), "the local stack does not know events of type " + type);
    };
  }

  private static Trigger messages(Part source) {
    source.knowing(
        Set.of(
            "Queue",
            "BatchSize",
            "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes",
            "ScalingConfig"));
    var answers = source.child("FunctionResponseTypes").texts();
    return new Trigger.Messages(
        source.child("Queue").text(),
        source.number("BatchSize", 10),
        Duration.ofSeconds(source.number("MaximumBatchingWindowInSeconds", 0)),
        answers.contains("ReportBatchItemFailures")
            ? Trigger.Answer.NAMES_FAILED_ITEMS
            : Trigger.Answer.IGNORED,
        source.child("ScalingConfig").number("MaximumConcurrency", 1000));
  }

  private static Trigger schedule(Part source) {
    source.knowing(
        Set.of("Name", "ScheduleExpression", "ScheduleExpressionTimezone", "Input"),
        "Description",
        "RetryPolicy",
        "DeadLetterConfig");
    return new Trigger.Schedule(
        source.child("Name").text(),
        source.child("ScheduleExpression").text(),
        source.text("ScheduleExpressionTimezone", "UTC"),
        source.text("Input", ""));
  }

  private Trigger route(Part source) {
    source.knowing(Set.of("ApiId", "Method", "Path", "Auth"), "TimeoutInMillis");
    var method = source.child("Method").text().toUpperCase(Locale.ROOT);
    if (!Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)) {
      throw new NotUnderstood(
          source.where(), "every route names its method, " + method + " is none");
    }
    return new Trigger.Route(method, source.child("Path").text(), access(source));
  }

  private Access access(Part source) {
    var auth = source.child("Auth").knowing(Set.of("Authorizer", "AuthorizationScopes"));
    var api = apis.get(source.child("ApiId").text());
    if (api == null) {
      throw new NotUnderstood(source.where(), "there is no HTTP API for this route");
    }
    var apiAuth = api.child("Auth").knowing(Set.of("Authorizers", "DefaultAuthorizer"));
    var name = auth.text("Authorizer", apiAuth.text("DefaultAuthorizer", "NONE"));
    if (name.equals("NONE")) {
      return new Access.Open();
    }
    return withToken(
        apiAuth.child("Authorizers").child(name), auth.child("AuthorizationScopes").texts());
  }

  private static Access withToken(Part authorizer, List<String> scopesOfRoute) {
    if (!authorizer.isPresent()) {
      throw new NotUnderstood(authorizer.where(), "there is no such authorizer");
    }
    authorizer.knowing(Set.of("AuthorizationScopes", "IdentitySource", "JwtConfiguration"));
    if (!authorizer.text("IdentitySource", "").equals("$request.header.Authorization")) {
      throw new NotUnderstood(
          authorizer.where(), "only $request.header.Authorization can be an identity source");
    }
    var token = authorizer.child("JwtConfiguration").knowing(Set.of("issuer", "audience"));
    return new Access.WithToken(
        token.child("issuer").text(),
        token.child("audience").texts(),
        scopesOfRoute.isEmpty() ? authorizer.child("AuthorizationScopes").texts() : scopesOfRoute);
  }
}
