package io.syncdesk.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.server.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class KeptDataTest {
  @TempDir Path folder;

  @Test
  void a_changed_template_changes_the_queues_that_were_kept() throws Exception {
    var before = configuration("VisibilityTimeout: 60");
    SmallSystem.start(before).close();

    try (var after = SmallSystem.start(configuration("VisibilityTimeout: 61"))) {
      assertThat(
              after
                  .sqs()
                  .getQueueAttributes(r ->
                      r.queueUrl(after.queueUrl("letters"))
                          .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                  .attributes())
          .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "61");
    }
  }

  private Configuration configuration(String visibility) throws Exception {
    var usual = SmallSystem.configuration();
    var text = Files.readString(usual.template()).replace("VisibilityTimeout: 60", visibility);
    var template = Files.writeString(folder.resolve("template.yaml"), text);
    return usual.withTemplate(template).withStorage(new Storage.Directory(folder.resolve("data")));
  }
}
