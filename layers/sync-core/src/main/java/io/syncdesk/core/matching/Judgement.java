package io.syncdesk.core.matching;

import io.syncdesk.core.matching.Match.Verdict;
import io.syncdesk.core.mirror.Hits;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Holds candidates against a client. At most one of them is sure. */
final class Judgement {
  /** Names that differ in nothing that tells two apart, or nearly so and with one address. */
  static final int SURE_FROM = 90;

  /** Whoever is less far behind is close; a name that is spelt a little differently is not. */
  static final int LEAD_MIN = 15;

  private Judgement() {}

  /** Best first. Where not all were looked at, one who comes close may be among the others. */
  static List<Match> of(Party client, Collection<Candidate> candidates, Hits.Extent extent) {
    var matches =
        candidates.stream().map(it -> possible(client, it)).sorted(Match.BEST_FIRST).toList();
    return extent == Hits.Extent.ALL && isFirstSure(matches) ? withFirstSure(matches) : matches;
  }

  private static Match possible(Party client, Candidate candidate) {
    var likeness = Likeness.of(client, Party.of(candidate.customer()));
    return new Match(candidate, likeness, Verdict.POSSIBLE);
  }

  /** One that is somebody else's is never sure, and makes whoever comes close to it unsure too. */
  private static boolean isFirstSure(List<Match> matches) {
    return !matches.isEmpty()
        && matches.getFirst().candidate().isFree()
        && matches.getFirst().score() >= SURE_FROM
        && matches.stream()
            .skip(1)
            .allMatch(it -> it.score() <= matches.getFirst().score() - LEAD_MIN);
  }

  private static List<Match> withFirstSure(List<Match> matches) {
    var first = matches.getFirst();
    return IntStream.range(0, matches.size())
        .mapToObj(i ->
            i == 0 ? new Match(first.candidate(), first.likeness(), Verdict.SURE) : matches.get(i))
        .toList();
  }
}
