package io.syncdesk.core.matching;

import java.util.Locale;

/**
 * In what two descriptions of a client agree and differ, with the weight of each: {@code costs} is
 * taken off the score; with {@code nameAtMost} a name alone never counts for more, with {@code
 * atMost} nothing does. Only from {@link Judgement#SURE_FROM} on can a match be sure.
 */
public enum Reason {
  SAME_NAME(0, 100, 100),
  LETTER_CASE(0, 100, 100),
  ACCENTS(0, 100, 100),
  /** Also blanks, "&" for "and", and Corp for Corporation. */
  PUNCTUATION(0, 100, 100),
  /** Smith, John. */
  LAST_NAME_FIRST(1, 100, 100),
  OTHER_ORDER(3, 100, 100),
  SAME_EMAIL(0, 100, 100),
  SAME_PHONE(0, 100, 100),
  /** Dr., Sig.ra; only one of the two has it. */
  TITLE(2, 100, 100),
  /** Only one of the two says LLC, GmbH, S.r.l. */
  LEGAL_FORM(4, 100, 100),
  /** John A. Smith may be another John Smith. */
  MISSING_INITIAL(0, 86, 100),
  /** J. for John, Intl for International. */
  SHORTENED(0, 80, 100),
  /** Jon and John; but also Maria and Mario. */
  NEAR_SPELLING(0, 80, 100),
  /** Only one of them has some of the words: a trust, a branch, a wife. */
  PART_OF_NAME(0, 85, 85),
  OTHER_NAME(0, 85, 85),
  /** A person, and a company of the same name. */
  PERSON_AND_COMPANY(0, 86, 86),
  /** Only one of them says Jr. or Sr. */
  ONE_GENERATION(0, 86, 86),
  OTHER_LEGAL_FORM(0, 70, 70),
  /** Father and son. */
  OTHER_GENERATION(0, 50, 50),
  OTHER_EMAIL(5, 100, 100),
  OTHER_PHONE(3, 100, 100);

  private final int costs;
  private final int nameAtMost;
  private final int atMost;

  Reason(int costs, int nameAtMost, int atMost) {
    this.costs = costs;
    this.nameAtMost = nameAtMost;
    this.atMost = atMost;
  }

  int costs() {
    return costs;
  }

  int nameAtMost() {
    return nameAtMost;
  }

  int atMost() {
    return atMost;
  }

  /** The word our API uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
