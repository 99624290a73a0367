package io.syncdesk.stack.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the functions, each over what the template's Globals say for all of them. */
final class Functions {
  private static final Set<String> READ =
      Set.of("FunctionName", "Handler", "Timeout", "MemorySize", "Environment", "Events");

  /** What AWS does with a function and one machine does not. */
  private static final String[] MEANINGLESS = {
    "Architectures",
    "AutoPublishAlias",
    "AutoPublishAliasAllProperties",
    "CodeUri",
    "Description",
    "EventInvokeConfig",
    "Layers",
    "LoggingConfig",
    "Policies",
    "RecursiveLoop",
    "Role",
    "Runtime",
    "SnapStart"
  };

  private final Part globals;
  private final Triggers triggers;

  Functions(Part globals, Triggers triggers) {
    this.globals = globals.knowing(READ, MEANINGLESS);
    this.triggers = triggers;
  }

  Function read(Part own) {
    own.knowing(READ, MEANINGLESS);
    return new Function(
        own.child("FunctionName").text(),
        own.text("Handler", globals.text("Handler", "")),
        Duration.ofSeconds(own.number("Timeout", globals.number("Timeout", 3))),
        own.number("MemorySize", globals.number("MemorySize", 128)),
        environment(own),
        own.child("Events").entries().values().stream().map(triggers::read).toList());
  }

  private Map<String, String> environment(Part own) {
    var environment = new LinkedHashMap<String, String>();
    for (var level : new Part[] {globals, own}) {
      level
          .child("Environment")
          .child("Variables")
          .entries()
          .forEach((name, value) -> environment.put(name, value.text()));
    }
    return environment;
  }
}
