package io.syncdesk.stack;

import io.syncdesk.stack.template.NotUnderstood;
import java.io.PrintStream;

/**
 * {@code local/run}: starts everything, says when it is ready, and runs until it is told to stop.
 */
public final class Main {
  private static final int EXIT_BROKEN = 1;
  private static final int EXIT_CANNOT_START = 2;

  private Main() {}

  public static void main(String[] arguments) {
    // Standard output says one thing only; whatever functions print goes beside it.
    var output = System.out;
    System.setOut(System.err);
    try {
      run(output);
    } catch (CannotStart | NotUnderstood reason) {
      System.err.println(reason.getMessage());
      System.exit(EXIT_CANNOT_START);
    } catch (RuntimeException failure) {
      // The servers that did start would keep a half-made system alive.
      failure.printStackTrace();
      System.exit(EXIT_BROKEN);
    }
  }

  private static void run(PrintStream output) {
    var configuration = new Variables(System.getenv()).configuration();
    var system = LocalSystem.start(configuration);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
    output.printf(
        "SyncDesk is ready: %s (QuickBooks: %s/simulator, queues: %s, tables: %s, mail:"
            + " %s/local/mail); console: %s/%n",
        system.api(),
        Servers.at(configuration.ports().quickBooks()),
        Servers.at(configuration.ports().sqs()),
        Servers.at(configuration.ports().dynamoDb()),
        system.api(),
        system.api());
    output.flush();
  }
}
