package io.syncdesk.stack.trigger;

import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.template.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** Takes messages to a function and settles each: done ones are deleted, the others come back. */
record Delivery(Trigger.Messages source, Mailbox mailbox, Lambda lambda, Duration redeliverAfter) {
  /**
   * One batch after the other. In a group the first failure sends back all that follows, unseen.
   */
  void deliver(List<Message> group) {
    var unseen = new ArrayList<>(group);
    for (var batch : Batches.of(group, source.batchSizeMax())) {
      unseen.removeAll(batch);
      if (!isDone(batch)) {
        break;
      }
    }
    mailbox.hide(unseen, redeliverAfter);
  }

  private boolean isDone(List<Message> batch) {
    var ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
    var event = SqsEvent.of(batch, source.queueArn(), Aws.REGION);
    var back = BatchAnswer.comingBack(lambda.invoke(event), source.answer(), ids);
    var sorted =
        batch.stream()
            .collect(Collectors.partitioningBy(message -> back.contains(message.messageId())));
    mailbox.delete(sorted.getOrDefault(false, List.of()));
    mailbox.hide(sorted.getOrDefault(true, List.of()), redeliverAfter);
    return back.isEmpty();
  }
}
