package io.syncdesk.core.matching;

import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Folding;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two descriptions can be reached under the same address or number. */
record ContactLikeness(Set<Reason> reasons) {
  /** Of what a name leaves in doubt: families and companies share addresses, and more so phones. */
  private static final int DOUBT_LEFT_BY_EMAIL_PERCENT = 40;

  private static final int DOUBT_LEFT_BY_PHONE_PERCENT = 70;

  /** Shorter ones leave out the area. */
  static final int PHONE_DIGITS_MIN = 7;

  static ContactLikeness of(Contact one, Contact other) {
    var reasons = EnumSet.noneOf(Reason.class);
    var emails = compared(emails(one), emails(other));
    var phones = compared(phone(one), phone(other));
    if (emails == Compared.SAME) {
      reasons.add(Reason.SAME_EMAIL);
    }
    if (phones == Compared.SAME) {
      reasons.add(Reason.SAME_PHONE);
    }
    if (reasons.isEmpty() && emails == Compared.OTHER) {
      reasons.add(Reason.OTHER_EMAIL);
    }
    if (!reasons.contains(Reason.SAME_EMAIL) && phones == Compared.OTHER) {
      reasons.add(Reason.OTHER_PHONE);
    }
    return new ContactLikeness(reasons);
  }

  private enum Compared {
    SAME,
    OTHER,
    UNKNOWN
  }

  /** What the score of a name becomes. */
  int confirm(int nameScore) {
    int doubt = 100 - nameScore;
    if (reasons.contains(Reason.SAME_EMAIL)) {
      doubt = roundedUp(doubt * DOUBT_LEFT_BY_EMAIL_PERCENT);
    }
    if (reasons.contains(Reason.SAME_PHONE)) {
      doubt = roundedUp(doubt * DOUBT_LEFT_BY_PHONE_PERCENT);
    }
    return 100 - doubt;
  }

  private static int roundedUp(int percents) {
    return Math.ceilDiv(percents, 100);
  }

  int costs() {
    return reasons.stream().mapToInt(Reason::costs).sum();
  }

  private static Compared compared(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return Compared.UNKNOWN;
    }
    return Collections.disjoint(some, others) ? Compared.OTHER : Compared.SAME;
  }

  /** One of them may be written with the country, or with a 0 that is only dialled inside. */
  private static Compared compared(String one, String other) {
    if (one.length() < PHONE_DIGITS_MIN || other.length() < PHONE_DIGITS_MIN) {
      return Compared.UNKNOWN;
    }
    return one.endsWith(other) || other.endsWith(one) ? Compared.SAME : Compared.OTHER;
  }

  /** QuickBooks takes several addresses in one text. */
  static Set<String> emails(Contact contact) {
    return Arrays.stream(contact.email().split("[,;\\s]+"))
        .filter(it -> it.contains("@"))
        .map(it -> it.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  static String phone(Contact contact) {
    return Folding.digits(contact.phone()).replaceFirst("^0+", "");
  }
}
