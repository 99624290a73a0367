package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;

/**
 * The items in which a company is kept, apart from each other because others write them: people
 * choose settings, the lane counts its turns, everybody moves the counters.
 */
final class CompanyParts {
  static final String KEY = "company";
  private static final String PART = "part";

  /** Connection and settings. */
  private static final String COMPANY = "company";

  /** Epoch, pace, open journal and what to reconsider. Named so that one query gets both. */
  private static final String LANE = COMPANY + "#lane";

  private static final String COUNTERS = "counters";
  private static final String TOKENS = "tokens";
  static final int SHARDS = 16;

  private CompanyParts() {}

  static Item company(CompanyId id) {
    return key(id.value(), COMPANY);
  }

  static Item lane(CompanyId id) {
    return key(id.value(), LANE);
  }

  static Item counters(CompanyId id) {
    return key(id.value(), COUNTERS);
  }

  static Item member(CompanyId id, String memberId) {
    return key(id.value(), "member#" + memberId);
  }

  /**
   * Kept under the realm, which so belongs to one company at most. No company id contains a #, so
   * nobody who may read a company's items can read its tokens.
   */
  static Item tokens(Realm realm) {
    return key("realm#" + realm.value(), TOKENS);
  }

  /** The values of a query for the company and then its lane. */
  static Item bothOf(CompanyId id) {
    return Item.of(":id", id.value()).with(":company", COMPANY);
  }

  /** One of 16, for walking all companies without one hot key. */
  static int shard(CompanyId id) {
    return Math.floorMod(id.value().hashCode(), SHARDS);
  }

  private static Item key(String company, String part) {
    return Item.of(KEY, company).with(PART, part);
  }
}
