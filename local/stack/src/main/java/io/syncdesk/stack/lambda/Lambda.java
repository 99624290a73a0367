package io.syncdesk.stack.lambda;

import io.syncdesk.stack.template.Function;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function alive in this JVM, made once and then only invoked, like a Lambda that stays warm.
 */
public final class Lambda {
  private final Function function;
  private final Handler handler;
  private final InstantSource clock;

  private Lambda(Function function, Handler handler, InstantSource clock) {
    this.function = function;
    this.handler = handler;
    this.clock = clock;
  }

  public static Lambda start(Function function, InstantSource clock) {
    return new Lambda(function, Handler.make(function.handler()), clock);
  }

  /** Ends when the handler does, or when the function's timeout cuts it off. */
  public Outcome invoke(String event) {
    var deadline = clock.instant().plus(function.timeout());
    var context = new LocalContext(function, UUID.randomUUID().toString(), deadline, clock);
    var call =
        new FutureTask<>(() -> handler.handle(event.getBytes(StandardCharsets.UTF_8), context));
    var thread = Thread.ofVirtual().name(function.name()).start(call);
    try {
      var json = call.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Answered(new String(json, StandardCharsets.UTF_8));
    } catch (ExecutionException thrown) {
      return failed(Objects.requireNonNullElse(thrown.getCause(), thrown));
    } catch (TimeoutException late) {
      thread.interrupt();
      return failed(
          new IllegalStateException("Cut off after " + function.timeout().toSeconds() + " s"));
    } catch (InterruptedException stopping) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Outcome.Failed();
    }
  }

  private Outcome failed(Throwable why) {
    synchronized (System.err) {
      System.err.print(function.name() + " failed: ");
      why.printStackTrace();
    }
    return new Outcome.Failed();
  }
}
