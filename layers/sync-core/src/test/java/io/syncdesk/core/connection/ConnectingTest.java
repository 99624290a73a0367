package io.syncdesk.core.connection;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.connection.FinishConnecting.Result;
import io.syncdesk.core.connection.FinishConnecting.Why;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.InMemoryConnections;
import io.syncdesk.core.memory.InMemoryConsentRequests;
import io.syncdesk.core.memory.InMemoryMembers;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.core.memory.InMemoryWakeUps;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An owner connects the firm, takes it back, and nobody else can. */
class ConnectingTest {
  private static final CompanyId FIRM = new CompanyId("firm-1");
  private static final CompanyId OTHER = new CompanyId("firm-2");
  private static final Realm BOOKS = new Realm("9341450000000001");
  private static final Realm OTHER_BOOKS = new Realm("9341450000000002");

  private final InMemoryTokens tokens = new InMemoryTokens();
  private final InMemoryTables tables = new InMemoryTables();
  private final InMemoryConnections connections = new InMemoryConnections(tables, tokens);
  private final InMemoryMembers members = new InMemoryMembers();
  private final InMemoryConsentRequests requests = new InMemoryConsentRequests();
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ScriptedConsent consent = new ScriptedConsent();
  private Instant now = NOON;
  private int secrets;

  ConnectingTest() {
    is(FIRM, "olivia", Member.Role.OWNER, 1);
    is(OTHER, "otto", Member.Role.OWNER, 1);
  }

  @Test
  void an_owner_who_comes_back_with_a_code_has_connected_the_firm() {
    var left = leave(FIRM, "olivia");

    var result = finish().finish(left.backFrom(BOOKS));

    assertThat(result).isEqualTo(new Result.Connected(FIRM, "olivia", BOOKS));
    assertThat(connections.find(FIRM))
        .isEqualTo(new Standing.Connected(BOOKS, "Books of " + BOOKS, NOON));
    assertThat(tokens.find(BOOKS)).isPresent();
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void the_same_return_again_connects_nothing_more() {
    var back = leave(FIRM, "olivia").backFrom(BOOKS);
    finish().finish(back);

    assertThat(finish().finish(back)).isEqualTo(not(Why.STATE_UNKNOWN));

    assertThat(consent.exchanges()).isEqualTo(1);
  }

  @Test
  void a_state_that_nobody_left_with_connects_nothing() {
    var made = new Return.WithCode(secret(), secret(), consent.code(BOOKS), BOOKS);

    assertThat(finish().finish(made)).isEqualTo(not(Why.STATE_UNKNOWN));

    nothingHappened();
  }

  @Test
  void who_takes_ten_minutes_has_to_begin_again() {
    var left = leave(FIRM, "olivia");
    now = NOON.plus(Duration.ofMinutes(10));

    assertThat(finish().finish(left.backFrom(BOOKS))).isEqualTo(not(Why.STATE_UNKNOWN));

    nothingHappened();
  }

  @Test
  void a_link_that_somebody_else_was_made_to_follow_connects_nothing() {
    var left = leave(FIRM, "olivia");
    var victims = new Return.WithCode(left.state(), secret(), consent.code(BOOKS), BOOKS);

    assertThat(finish().finish(victims)).isEqualTo(not(Why.OTHER_BROWSER));

    nothingHappened();
  }

  @Test
  void who_was_demoted_on_the_way_connects_nothing() {
    var left = leave(FIRM, "olivia");
    is(FIRM, "olivia", Member.Role.ADMIN, 2);

    assertThat(finish().finish(left.backFrom(BOOKS))).isEqualTo(not(Why.NOT_OWNER_ANY_MORE));

    nothingHappened();
  }

  @Test
  void who_was_removed_on_the_way_connects_nothing_not_even_as_the_owner_of_another_firm() {
    var left = leave(FIRM, "olivia");
    members.accept(new MemberChange.Left(FIRM, "olivia", new Version(2)));
    is(OTHER, "olivia", Member.Role.OWNER, 1);

    assertThat(finish().finish(left.backFrom(BOOKS))).isEqualTo(not(Why.NOT_OWNER_ANY_MORE));

    nothingHappened();
  }

  @Test
  void who_declines_has_connected_nothing() {
    var left = leave(FIRM, "olivia");

    assertThat(finish().finish(new Return.Declined(left.state(), left.browser())))
        .isEqualTo(not(Why.DECLINED));

    nothingHappened();
  }

  @Test
  void the_company_of_another_firm_is_refused_before_its_tokens_could_come_to_harm() {
    finish().finish(leave(OTHER, "otto").backFrom(BOOKS));

    var result = finish().finish(leave(FIRM, "olivia").backFrom(BOOKS));

    assertThat(result).isEqualTo(not(Why.REALM_IS_TAKEN));
    assertThat(consent.exchanges()).isEqualTo(1);
    assertThat(connections.holder(BOOKS)).contains(OTHER);
  }

  @Test
  void another_company_than_before_is_told_before_anything_is_written() {
    finish().finish(leave(FIRM, "olivia").backFrom(BOOKS));

    var result = finish().finish(leave(FIRM, "olivia").backFrom(OTHER_BOOKS));

    assertThat(result).isEqualTo(not(Why.OTHER_BOOKS));
    assertThat(consent.exchanges()).isEqualTo(1);
    assertThat(connections.find(FIRM).books()).contains(BOOKS);
  }

  @Test
  void a_code_that_opens_another_company_than_it_came_with_is_refused() {
    var left = leave(FIRM, "olivia");
    var forged =
        new Return.WithCode(left.state(), left.browser(), consent.code(OTHER_BOOKS), BOOKS);

    assertThat(finish().finish(forged)).isEqualTo(not(Why.CODE_REFUSED));

    assertThat(connections.find(FIRM)).isEqualTo(new Standing.NeverConnected());
  }

  @Test
  void while_quickbooks_is_silent_nothing_is_connected() {
    var left = leave(FIRM, "olivia");
    consent.isSilent();

    assertThat(finish().finish(left.backFrom(BOOKS))).isEqualTo(not(Why.QUICKBOOKS_SILENT));

    nothingHappened();
  }

  @Test
  void disconnecting_gives_the_tokens_back_and_forgets_them() {
    finish().finish(leave(FIRM, "olivia").backFrom(BOOKS));

    assertThat(disconnect().disconnect(FIRM)).isEqualTo(Disconnect.Result.DISCONNECTED);

    assertThat(consent.revoked()).containsExactly("refresh-1");
    assertThat(tokens.find(BOOKS)).isEmpty();
    assertThat(disconnect().disconnect(FIRM)).isEqualTo(Disconnect.Result.WAS_NOT_CONNECTED);
  }

  @Test
  void while_quickbooks_is_silent_nothing_is_disconnected_and_the_owner_may_try_again() {
    finish().finish(leave(FIRM, "olivia").backFrom(BOOKS));
    consent.isSilent();

    assertThat(disconnect().disconnect(FIRM)).isEqualTo(Disconnect.Result.QUICKBOOKS_SILENT);

    assertThat(tokens.find(BOOKS)).isPresent();
    assertThat(connections.holder(BOOKS)).contains(FIRM);
  }

  @Test
  void nothing_that_could_be_logged_shows_a_secret() {
    var left = leave(FIRM, "olivia");

    assertThat(left.backFrom(BOOKS).toString())
        .doesNotContain(left.state().value())
        .doesNotContain(left.browser().value())
        .doesNotContain("code-");
  }

  /** Somebody on the way, as their browser and the address bar know it. */
  private record OnTheWay(Secret state, Secret browser, ScriptedConsent consent) {
    Return backFrom(Realm realm) {
      return new Return.WithCode(state, browser, consent.code(realm), realm);
    }
  }

  private OnTheWay leave(CompanyId company, String memberId) {
    var begun =
        new BeginConnecting(requests, consent, this::secret, () -> now).begin(company, memberId);
    var state = begun.page().substring(begun.page().indexOf('=') + 1);
    return new OnTheWay(new Secret(state), begun.browser(), consent);
  }

  private Secret secret() {
    secrets++;
    return new Secret(Integer.toString(secrets).repeat(43).substring(0, 43));
  }

  private FinishConnecting finish() {
    var rows = new FinishConnecting.Rows(requests, members, connections);
    return new FinishConnecting(rows, consent, wakeUps, () -> now);
  }

  private Disconnect disconnect() {
    return new Disconnect(connections, tokens, consent, () -> now);
  }

  private void is(CompanyId company, String memberId, Member.Role role, long version) {
    members.accept(
        new MemberChange.Joined(
            new Member(
                company,
                memberId,
                new Version(version),
                memberId,
                memberId + "@firm.test",
                role,
                Member.Language.EN)));
  }

  private static Result not(Why why) {
    return new Result.NotConnected(why);
  }

  private void nothingHappened() {
    assertThat(connections.find(FIRM)).isEqualTo(new Standing.NeverConnected());
    assertThat(consent.exchanges()).isZero();
    assertThat(wakeUps.takeArrived()).isEmpty();
  }
}
