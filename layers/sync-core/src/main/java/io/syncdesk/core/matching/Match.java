package io.syncdesk.core.matching;

import java.util.Comparator;

/** A customer that may be the client, and how sure that is. */
public record Match(Candidate candidate, Likeness likeness, Verdict verdict) {
  static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt((Match it) -> -it.score())
          .thenComparing(it -> it.candidate().customer().name());

  /** Whether somebody has to look at it. */
  public enum Verdict {
    /** It is very much alike, nobody else's, and no other one comes close. */
    SURE,
    POSSIBLE
  }

  public int score() {
    return likeness.score();
  }

  public boolean isSure() {
    return verdict == Verdict.SURE;
  }
}
