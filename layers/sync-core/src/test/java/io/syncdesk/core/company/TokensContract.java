package io.syncdesk.core.company;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import org.junit.jupiter.api.Test;

/** What every {@link Tokens} must do, whatever stores it. */
public interface TokensContract extends TwoFirms {
  Tokens tokens();

  @Test
  default void a_company_nobody_connected_has_no_tokens() {
    assertThat(tokens().find(new Realm("1"))).isEmpty();
  }

  @Test
  default void kept_tokens_are_found() {
    assertThat(tokens().keep(realm(), pair(7))).isEqualTo(Tokens.Kept.STORED);

    assertThat(tokens().find(realm())).contains(pair(7));
  }

  @Test
  default void a_newer_pair_replaces_an_older_one() {
    tokens().keep(realm(), pair(7));

    assertThat(tokens().keep(realm(), pair(8))).isEqualTo(Tokens.Kept.STORED);

    assertThat(tokens().find(realm())).contains(pair(8));
  }

  @Test
  default void of_two_who_refresh_at_once_one_is_overtaken() {
    tokens().keep(realm(), pair(7));

    assertThat(tokens().keep(realm(), another(7))).isEqualTo(Tokens.Kept.OVERTAKEN);
    assertThat(tokens().keep(realm(), pair(6))).isEqualTo(Tokens.Kept.OVERTAKEN);

    assertThat(tokens().find(realm())).contains(pair(7));
  }

  @Test
  default void one_at_a_time_refreshes_a_version_until_its_term_is_over_or_it_is_through() {
    tokens().keep(realm(), pair(7));

    assertThat(claim(7, 0)).isEqualTo(Tokens.Claim.OURS);
    assertThat(claim(7, 0)).isEqualTo(Tokens.Claim.SOMEBODY_ELSES);
    assertThat(claim(7, 29)).isEqualTo(Tokens.Claim.SOMEBODY_ELSES);
    assertThat(claim(7, 30)).isEqualTo(Tokens.Claim.OURS);
    tokens().keep(realm(), pair(8));
    assertThat(claim(7, 90)).isEqualTo(Tokens.Claim.SOMEBODY_ELSES);
    assertThat(claim(8, 31)).isEqualTo(Tokens.Claim.OURS);
  }

  @Test
  default void what_nobody_connected_nobody_refreshes() {
    var term = new Tokens.Term(NOON, NOON.plusSeconds(30));

    assertThat(tokens().claim(new Realm("1"), 1, term)).isEqualTo(Tokens.Claim.SOMEBODY_ELSES);
  }

  private Tokens.Claim claim(long version, int second) {
    var from = NOON.plusSeconds(second);
    return tokens().claim(realm(), version, new Tokens.Term(from, from.plusSeconds(30)));
  }

  @Test
  default void every_company_has_tokens_of_its_own() {
    tokens().keep(realm(), pair(7));
    tokens().keep(neighboursRealm(), another(3));

    assertThat(tokens().find(realm())).contains(pair(7));
    assertThat(tokens().find(neighboursRealm())).contains(another(3));
  }

  private static TokenPair pair(long version) {
    return new TokenPair(
        "access-" + version,
        NOON.plusSeconds(3600),
        "refresh-" + version,
        NOON.plusSeconds(8_726_400),
        version);
  }

  private static TokenPair another(long version) {
    return new TokenPair("another", NOON, "another", NOON.plusSeconds(1), version);
  }
}
