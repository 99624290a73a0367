package io.syncdesk.stack.gateway;

import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.template.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which function answers which call. */
public final class Routes {
  /** A route, and the function behind it. */
  record Target(Trigger.Route route, Path path, Lambda lambda) {
    String key() {
      return route.method() + " " + route.path();
    }
  }

  /** A call that found its route. */
  record Match(Target target, Map<String, String> pathParameters) {}

  private final List<Target> targets = new ArrayList<>();

  public void add(Trigger.Route route, Lambda lambda) {
    targets.add(new Target(route, Path.parse(route.path()), lambda));
    targets.sort(Comparator.comparing(target -> target.path().rank()));
  }

  Optional<Match> find(Call call) {
    return targets.stream()
        .filter(target -> target.route().method().equals(call.method()))
        .flatMap(target ->
            target.path().match(call.uri().getRawPath()).stream()
                .map(parameters -> new Match(target, parameters)))
        .findFirst();
  }
}
