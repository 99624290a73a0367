package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.CountWaiting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many documents wait, and how much money: {@code sum} where all is in one currency, {@code
 * sums} where it is in several. {@code more} where counting stopped at a limit.
 */
record WaitingView(
    int count,
    @Nullable MoneyView sum,
    @Nullable List<MoneyView> sums,
    Map<String, Integer> byKind,
    @Nullable Boolean more) {

  static WaitingView of(CountWaiting.Waiting waiting) {
    var sums =
        new TreeMap<>(waiting.sums())
            .entrySet().stream().map(it -> MoneyView.ofSum(it.getValue(), it.getKey())).toList();
    return new WaitingView(
        waiting.count(),
        sums.size() == 1 ? sums.getFirst() : null,
        sums.size() > 1 ? sums : null,
        byKind(waiting),
        waiting.extent() == CountWaiting.Extent.AND_MORE ? true : null);
  }

  private static Map<String, Integer> byKind(CountWaiting.Waiting waiting) {
    var byKind = new TreeMap<String, Integer>();
    waiting.byKind().forEach((kind, count) -> byKind.put(kind.word(), count));
    return byKind;
  }
}
