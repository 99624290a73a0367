package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.IdentifyMember.Why;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a call did not do what was asked (RFC 9457). Its words are put together when it is known in
 * which language; {@code facts} fill them in, {@code extra} goes along as it is.
 */
record Problem(
    Kind kind, @Nullable String field, Map<String, String> facts, Map<String, Object> extra)
    implements Answer {

  /** Each with its status and, in the file problems.properties, its words. */
  enum Kind {
    BODY_TOO_LARGE(413),
    BODY_UNREADABLE(400),
    FIELD_UNKNOWN(400),
    VALUE_WRONG(400),
    NO_ACCESS_TOKEN(401),
    NOT_A_MEMBER(403),
    NOT_THEIR_TASK(403),
    NOT_FOUND(404),
    NEVER_CONNECTED(404),
    SETTLED_BY_SOMEBODY(409),
    SETTLED_BY_YOU(409),
    SETTLED_BY_ITSELF(409),
    ACTION_NOT_ALLOWED(422),
    NOTHING_CONNECTED(422),
    ENTRY_UNKNOWN(422),
    ENTRY_UNUSABLE(422),
    ENTRY_LINKED_ELSEWHERE(422),
    ENTRY_OF_OTHER_CUSTOMER(422),
    NAME_TAKEN(422),
    NAME_UNUSABLE(422),
    NUMBER_TAKEN(422),
    NUMBER_UNUSABLE(422),
    NUMBER_NONE_LEFT(422),
    NUMBERS_STILL_READ(503),
    NUMBERS_NOT_OURS(422),
    ACTION_NOT_FOR_MANY(422),
    NOBODY_IS_SURE(422),
    KEY_MISSING(400),
    NOT_A_CLIENT(422),
    DATA_MALFORMED(422),
    ACCOUNT_NOT_CONNECTED(422),
    ACCOUNT_UNKNOWN(422),
    ACCOUNT_INACTIVE(422),
    ACCOUNT_WRONG_TYPE(422),
    ACCOUNT_NEEDED_FOR_FEES(422),
    BUSY(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    /** Its name in answers and in the file of words. */
    String word() {
      return Words.kebab(this);
    }
  }

  static Problem of(Kind kind) {
    return new Problem(kind, null, Map.of(), Map.of());
  }

  static Problem of(Why nobodyIsLetIn) {
    return of(
        switch (nobodyIsLetIn) {
          case NO_ACCESS_TOKEN -> Kind.NO_ACCESS_TOKEN;
          case NOT_A_MEMBER -> Kind.NOT_A_MEMBER;
          case NOT_THEIR_TASK -> Kind.NOT_THEIR_TASK;
        });
  }

  /** A body may have so many KiB here. */
  static Problem tooLarge(int kibMax) {
    return new Problem(Kind.BODY_TOO_LARGE, null, Map.of("max", kibMax + " KiB"), Map.of());
  }

  /** At this field of the body or parameter of the query. */
  static Problem at(String field, Kind kind, Map<String, String> facts) {
    return new Problem(kind, field, facts, Map.of());
  }

  /** A value that is not one of those it may be. */
  static Problem wrong(String field, String expected) {
    return at(field, Kind.VALUE_WRONG, Map.of("expected", expected));
  }

  Problem with(Map<String, Object> members) {
    return new Problem(kind, field, facts, members);
  }
}
