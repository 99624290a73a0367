package io.syncdesk.core.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much two descriptions are alike, from 0 to 100, and why, in the order of {@link Reason}: what
 * agrees first. The same whichever of the two comes first.
 */
public record Likeness(int score, List<Reason> reasons) {
  public Likeness {
    reasons = List.copyOf(reasons);
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }

  static Likeness of(Party one, Party other) {
    var names = NameLikeness.of(one.name(), other.name());
    var reasons = EnumSet.copyOf(names.reasons());
    if (one.isPersonAndCompanyWith(other)) {
      reasons.add(Reason.PERSON_AND_COMPANY);
    }
    var contacts = ContactLikeness.of(one.contact(), other.contact());
    reasons.addAll(contacts.reasons());
    int score = contacts.confirm(names.score()) - contacts.costs();
    return new Likeness(Math.clamp(score, 0, atMost(reasons)), List.copyOf(reasons));
  }

  private static int atMost(Set<Reason> reasons) {
    return reasons.stream().mapToInt(Reason::atMost).min().orElse(100);
  }
}
