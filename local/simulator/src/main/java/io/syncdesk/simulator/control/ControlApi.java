package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.List;

/** Everything under /simulator: switches for tests, and the page a bookkeeper works on. */
public final class ControlApi {
  private final List<Controls> controls;

  public ControlApi(List<Controls> controls) {
    this.controls = List.copyOf(controls);
  }

  public Answer answer(Call call) {
    return controls.stream()
        .flatMap(switches -> switches.answer(call).stream())
        .findFirst()
        .orElseGet(() -> call.isGet() ? Page.file(call.path()) : Problem.notFound(call.path()));
  }
}
