package io.syncdesk.functions.connection;

import io.syncdesk.core.company.IdentifyMember.Why;
import java.util.Locale;

/** Why a call did not do what was asked (RFC 9457); words.properties has the words of each. */
enum Problem implements Answer {
  BODY_NOT_EMPTY(400),
  NO_ACCESS_TOKEN(401),
  NOT_A_MEMBER(403),
  NOT_THEIR_TASK(403),
  ONLY_THE_OWNER(403),
  NOT_FOUND(404),
  QUICKBOOKS_SILENT(503);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  static Problem of(Why nobodyIsLetIn) {
    return switch (nobodyIsLetIn) {
      case NO_ACCESS_TOKEN -> NO_ACCESS_TOKEN;
      case NOT_A_MEMBER -> NOT_A_MEMBER;
      case NOT_THEIR_TASK -> NOT_THEIR_TASK;
    };
  }

  int status() {
    return status;
  }

  /** Its name in answers and in the file of words. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
