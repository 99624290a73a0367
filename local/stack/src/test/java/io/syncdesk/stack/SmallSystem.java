package io.syncdesk.stack;

import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.server.Storage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The small template, running; also as a process of its own. */
final class SmallSystem {
  private SmallSystem() {}

  public static void main(String[] arguments) {
    var ports =
        new Ports(
            number(arguments[0]), number(arguments[1]), number(arguments[2]), number(arguments[3]));
    var storage = new Storage.Directory(Path.of(arguments[4]));
    var system = start(configuration().withPorts(ports).withStorage(storage));
    System.out.println("ready at " + system.api());
  }

  static Configuration configuration() {
    return Configuration.forTests().withTemplate(Path.of("src/test/resources/small-template.yaml"));
  }

  static RunningTemplate start(Configuration configuration) {
    return RunningTemplate.start(configuration, issuer(configuration), Map.of());
  }

  static Issuer issuer(Configuration configuration) {
    var name = "http://localhost:" + configuration.ports().api();
    return new Issuer(name, RunningTemplate.AUDIENCE, InstantSource.system());
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
