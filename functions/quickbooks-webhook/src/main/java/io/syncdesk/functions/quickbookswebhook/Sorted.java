package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.quickbooks.webhook.Notification;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of one delivery by company, however many it mixes, and how many of them are of no use.
 */
record Sorted(Map<Realm, Set<Merge>> news, int events, int ignored, int unknown) {
  /** QuickBooks puts 100 events into a delivery at most; what has more is not from there. */
  private static final int MERGES_MAX = 100;

  static Sorted of(List<Notification> notifications) {
    var news = new LinkedHashMap<Realm, Set<Merge>>();
    var ignored = 0;
    var unknown = 0;
    for (var notification : notifications) {
      switch (notification) {
        case Notification.Changed(var realm) -> of(realm, news);
        case Notification.Merged(var realm, var merge) -> add(merge, of(realm, news));
        case Notification.OfNoConcern() -> ignored++;
        case Notification.Unknown() -> unknown++;
      }
    }
    return new Sorted(news, notifications.size(), ignored, unknown);
  }

  /** They are kept with the lane until it looks, in one item. */
  private static void add(Merge merge, Set<Merge> merges) {
    if (merges.size() < MERGES_MAX) {
      merges.add(merge);
    }
  }

  private static Set<Merge> of(Realm realm, Map<Realm, Set<Merge>> news) {
    return news.computeIfAbsent(realm, _ -> new HashSet<>());
  }
}
