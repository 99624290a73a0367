package io.syncdesk.aws;

import io.syncdesk.core.lane.News;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a lane's item says about news from QuickBooks. */
final class NewsItems {
  private static final String SEPARATOR = "|";

  private NewsItems() {}

  static News news(Item lane) {
    return new News(
        lane.number("newsNoted"),
        lane.number("newsSeen"),
        merges(lane),
        Optional.ofNullable(lane.attributes().get("lookedUpTo")).map(it -> Instant.parse(it.s())),
        Math.toIntExact(lane.number("quietLooks")));
  }

  /** As a set that others can add to and take from. */
  static AttributeValue merges(Set<Merge> merges) {
    return AttributeValue.fromSs(merges.stream().map(NewsItems::text).toList());
  }

  private static Set<Merge> merges(Item lane) {
    return Optional.ofNullable(lane.attributes().get("merges")).stream()
        .flatMap(it -> it.ss().stream())
        .map(NewsItems::merge)
        .collect(Collectors.toSet());
  }

  private static String text(Merge merge) {
    return String.join(SEPARATOR, merge.kind().name(), merge.losingId(), merge.survivingId());
  }

  private static Merge merge(String text) {
    var parts = text.split("\\" + SEPARATOR, 3);
    return new Merge(ListKind.valueOf(parts[0]), parts[1], parts[2]);
  }
}
