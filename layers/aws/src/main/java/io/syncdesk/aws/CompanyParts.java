package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.connection.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The items in which a company is kept, apart from each other because others write them: people
 * choose settings, the lane counts its turns, everybody moves the counters.
 */
final class CompanyParts {
  static final String KEY = "company";
  private static final String PART = "part";

  /** Connection and settings. */
  private static final String COMPANY = "company";

  /** Epoch, pace, usage, open journal and what to reconsider. Named so that one query gets both. */
  private static final String LANE = COMPANY + "#lane";

  private static final String COUNTERS = "counters";
  private static final String MEMBER = "member#";
  private static final String TOKENS = "tokens";
  private static final int SHARDS = 16;

  /** DynamoDB keeps the word for itself, so expressions need another name for the attribute. */
  static final Map<String, String> SHARD_IS_RESERVED = Map.of("#shard", "shard");

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
    return key(id.value(), MEMBER + memberId);
  }

  /**
   * Kept under the realm, which so belongs to one company at most. No company id contains a #, so
   * nobody who may read a company's items can read its tokens.
   */
  static Item tokens(Realm realm) {
    return key("realm#" + realm.value(), TOKENS);
  }

  /** A person on the way to QuickBooks; who reads a company's items does not come across it. */
  static Item consentRequest(Secret.Fingerprint state) {
    return key("consent#" + state.hex(), "request");
  }

  /** What was given away of the numbers of one QuickBooks company. */
  static Item numbers(Realm realm, String part) {
    return key("numbers#" + realm.value(), part);
  }

  /** The values of a query for the company and then its lane. */
  static Item bothOf(CompanyId id) {
    return Item.of(":id", id.value()).with(":company", COMPANY);
  }

  /** The values of a query for everybody who belongs to it. */
  static Item membersOf(CompanyId id) {
    return Item.of(":id", id.value()).with(":member", MEMBER);
  }

  /** One of 16, for walking all companies without one hot key. */
  static String shard(CompanyId id) {
    return shard(Math.floorMod(id.value().hashCode(), SHARDS));
  }

  private static String shard(int number) {
    return Integer.toHexString(number);
  }

  /** All shards from this one on. */
  static List<String> shardsFrom(String first) {
    return IntStream.range(Integer.parseInt(first, 16), SHARDS)
        .mapToObj(CompanyParts::shard)
        .toList();
  }

  private static Item key(String company, String part) {
    return Item.of(KEY, company).with(PART, part);
  }
}
