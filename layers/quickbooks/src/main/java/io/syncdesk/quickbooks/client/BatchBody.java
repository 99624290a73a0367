package io.syncdesk.quickbooks.client;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Operation;
import java.util.stream.Collectors;

/** The body of a batch: the stored texts of its writes, put together without being touched. */
final class BatchBody {
  private BatchBody() {}

  static String of(Call call) {
    return call.items().stream()
        .map(BatchBody::item)
        .collect(Collectors.joining(",", "{\"BatchItemRequest\":[", "]}"));
  }

  private static String item(Call.Item item) {
    var write = item.write();
    return "{\"bId\":\"%s\",\"operation\":\"%s\",\"%s\":%s}"
        .formatted(item.bId(), operation(write.operation()), write.kind().entity(), write.body());
  }

  private static String operation(Operation operation) {
    return switch (operation) {
      case CREATE -> "create";
      case UPDATE, DEACTIVATE -> "update";
      case DELETE -> "delete";
      case VOID -> throw new IllegalArgumentException("a void does not travel in a batch");
    };
  }
}
