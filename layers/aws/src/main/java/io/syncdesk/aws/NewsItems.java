package io.syncdesk.aws;

import io.syncdesk.core.lane.News;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import java.time.Instant;
import java.util.Map;
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
        instant(lane, "lookedUpTo"),
        Math.toIntExact(lane.number("quietLooks")),
        instant(lane, "lookNotBefore"));
  }

  /** An update of the lane's item. */
  record Update(String expression, Item values) {}

  /** What a turn has seen takes the place of what was stored, but for news that came meanwhile. */
  static Update seen(News seen) {
    var set = "SET newsSeen = :seen, quietLooks = :quiet";
    var remove = "";
    var values =
        new Item(
            Map.of(
                ":seen", Attribute.number(seen.seen()),
                ":quiet", Attribute.number(seen.quietLooks())));
    if (seen.lookedUpTo().isPresent()) {
      set += ", lookedUpTo = :upTo";
      values = values.with(":upTo", seen.lookedUpTo().get().toString());
    }
    if (seen.notBefore().isPresent()) {
      set += ", lookNotBefore = :notBefore";
      values = values.with(":notBefore", seen.notBefore().get().toString());
    } else {
      remove = " REMOVE lookNotBefore";
    }
    if (seen.merges().isEmpty()) {
      return new Update(set + remove, values);
    }
    return new Update(
        set + remove + " DELETE merges :merges", values.with(":merges", merges(seen.merges())));
  }

  private static Optional<Instant> instant(Item lane, String name) {
    return Optional.ofNullable(lane.attributes().get(name)).map(it -> Instant.parse(it.s()));
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
