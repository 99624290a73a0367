package io.syncdesk.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void a_second_system_in_the_same_directory_is_refused_in_a_sentence() {
    var storage = new Storage.Directory(folder.resolve("data"));
    try (var _ = DataDirectory.hold(storage)) {
      assertThatThrownBy(() -> DataDirectory.hold(storage))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("which another SyncDesk is using");
    }
    DataDirectory.hold(storage).close();
  }

  @Test
  void a_directory_where_nothing_can_be_written_is_refused_in_a_sentence() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataDirectory.hold(new Storage.Directory(file.resolve("data"))))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("where nothing can be written");
  }

  private Configuration configuration(String visibility) throws Exception {
    var usual = SmallSystem.configuration();
    var text = Files.readString(usual.template()).replace("VisibilityTimeout: 60", visibility);
    var template = Files.writeString(folder.resolve("template.yaml"), text);
    return usual.withTemplate(template).withStorage(new Storage.Directory(folder.resolve("data")));
  }
}
