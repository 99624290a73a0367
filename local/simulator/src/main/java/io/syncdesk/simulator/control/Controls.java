package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;

/** A few switches that belong together; calls that are not for them are left to others. */
public interface Controls {
  Optional<Answer> answer(Call call);
}
