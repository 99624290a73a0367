package io.syncdesk.functions.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.IdentifyMember;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.connection.FinishConnecting;
import io.syncdesk.core.connection.ScriptedConsent;
import io.syncdesk.core.connection.Secret;
import io.syncdesk.core.memory.InMemoryConnections;
import io.syncdesk.core.memory.InMemoryConsentRequests;
import io.syncdesk.core.memory.InMemoryMembers;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.core.memory.InMemoryWakeUps;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and browsers say at this door, and hear. */
class ConnectionHandlerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final CompanyId FIRM = new CompanyId("firm-demo");
  private static final Realm BOOKS = new Realm("9130000000000001");
  private static final Events<APIGatewayV2HTTPEvent> EVENTS =
      Events.of("connection", APIGatewayV2HTTPEvent.class);

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final InMemoryTables tables = new InMemoryTables();
  private final InMemoryTokens tokens = new InMemoryTokens();
  private final InMemoryMembers members = new InMemoryMembers();
  private final InMemoryConnections connections = new InMemoryConnections(tables, tokens);
  private final ScriptedConsent consent = new ScriptedConsent();
  private final ConnectionHandler handler = new ConnectionHandler(wiring());
  private int secrets;

  ConnectionHandlerTest() {
    is("owner-demo", Member.Role.OWNER);
    is("admin-demo", Member.Role.ADMIN);
    is("employee-demo", Member.Role.EMPLOYEE);
  }

  @Test
  void a_firm_that_never_connected_is_disconnected() throws Exception {
    assertThat(body(answer("show"))).hasToString("{\"state\":\"disconnected\"}");
  }

  @Test
  void the_owner_is_sent_to_quickbooks_with_a_cookie_for_this_browser_alone() throws Exception {
    var answer = answer("connect");

    assertThat(body(answer).path("authorizeUrl").asText()).contains("state=" + "1".repeat(43));
    assertThat(answer.path("cookies").path(0).asText())
        .isEqualTo(
            "__Host-connecting="
                + "2".repeat(43)
                + "; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600");
  }

  @Test
  void who_comes_back_is_at_the_desk_again_and_the_firm_is_connected() throws Exception {
    answer("connect");
    consent.code(BOOKS);

    var back = answer("come-back");

    assertThat(back.path("statusCode").asInt()).isEqualTo(302);
    assertThat(back.path("headers").path("location").asText()).isEqualTo("/");
    assertThat(back.path("cookies").path(0).asText()).contains("Max-Age=0");
    assertThat(body(answer("show")).toString())
        .isEqualTo(
            "{\"state\":\"connected\",\"companyName\":\"Books of 9130000000000001\","
                + "\"realmId\":\"9130000000000001\",\"since\":\"2026-11-23T12:00:00Z\"}");
  }

  @Test
  void a_connection_that_was_revoked_is_shown_until_it_is_made_again() throws Exception {
    answer("connect");
    consent.code(BOOKS);
    answer("come-back");
    var epoch = tables.lanes().begin(FIRM).orElseThrow().epoch();
    var over = new Pause(Told.NOON.minusSeconds(1), Pause.Why.CONNECTION_REVOKED);
    tables.lanes().pace(FIRM, epoch, new Pace.Paused(over, 3, Told.NOON));

    var shown = body(answer("show"));

    assertThat(shown.path("state").asText()).isEqualTo("paused");
    assertThat(shown.path("why").asText()).isEqualTo("connection-revoked");
    assertThat(shown.has("until")).isFalse();
  }

  @Test
  void a_pause_says_until_when_and_is_none_when_it_is_over() throws Exception {
    answer("connect");
    consent.code(BOOKS);
    answer("come-back");
    var epoch = tables.lanes().begin(FIRM).orElseThrow().epoch();
    var until = Told.NOON.plusSeconds(60);
    tables
        .lanes()
        .pace(FIRM, epoch, new Pace.Paused(new Pause(until, Pause.Why.OUTAGE), 1, Told.NOON));
    assertThat(body(answer("show")).path("until").asText()).isEqualTo(until.toString());

    tables
        .lanes()
        .pace(FIRM, epoch, new Pace.Paused(new Pause(Told.NOON, Pause.Why.OUTAGE), 1, Told.NOON));

    assertThat(body(answer("show")).path("state").asText()).isEqualTo("connected");
  }

  @ParameterizedTest
  @CsvSource({
    "come-back-elsewhere, Hai iniziato in un altro browser",
    "come-back-declined, QuickBooks was not connected",
    "come-back-made-up, This link has been used or has run out"
  })
  void who_comes_back_otherwise_is_told_why_nothing_was_connected(String event, String title)
      throws Exception {
    answer("connect");
    consent.code(BOOKS);

    var page = answer(event);

    assertThat(page.path("statusCode").asInt()).isEqualTo(200);
    assertThat(page.path("headers").path("content-type").asText()).startsWith("text/html");
    assertThat(page.path("body").asText()).contains(title).doesNotContain("script");
    assertThat(body(answer("show")).path("state").asText()).isEqualTo("disconnected");
    assertThat(consent.exchanges()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"come-back-elsewhere, false", "come-back-made-up, false", "come-back-declined, true"})
  void a_state_that_is_not_of_this_browser_does_not_end_its_own_way(String event, boolean ends)
      throws Exception {
    answer("connect");

    assertThat(answer(event).path("cookies").path(0).asText().contains("Max-Age=0"))
        .isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({
    "connect-with-fields, 400, body-not-empty",
    "connect-as-admin, 403, only-the-owner",
    "disconnect-as-admin, 403, only-the-owner",
    "show-as-employee, 403, not-their-task",
    "show-with-id-token, 401, no-access-token"
  })
  void what_is_refused_is_refused_as_a_problem(String event, int status, String word)
      throws Exception {
    var answer = answer(event);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
    assertThat(answer.path("headers").path("content-type").asText())
        .startsWith("application/problem+json");
    assertThat(body(answer).path("type").asText()).isEqualTo("urn:syncdesk:problem:" + word);
  }

  @Test
  void the_owner_takes_the_company_back_and_another_time_is_no_harm() throws Exception {
    answer("connect");
    consent.code(BOOKS);
    answer("come-back");

    var shown = body(answer("disconnect"));

    assertThat(shown.path("state").asText()).isEqualTo("disconnected");
    assertThat(shown.path("companyName").asText()).isEqualTo("Books of 9130000000000001");
    assertThat(body(answer("disconnect"))).isEqualTo(shown);
    assertThat(consent.revoked()).hasSize(1);
  }

  @Test
  void while_quickbooks_is_silent_the_owner_is_told_to_try_again() throws Exception {
    answer("connect");
    consent.code(BOOKS);
    answer("come-back");
    consent.isSilent();

    assertThat(answer("disconnect").path("statusCode").asInt()).isEqualTo(503);
    assertThat(body(answer("show")).path("state").asText()).isEqualTo("connected");
  }

  @Test
  void each_decision_leaves_a_line_with_its_author_and_without_a_secret() throws Exception {
    answer("connect");
    consent.code(BOOKS);
    answer("come-back");
    answer("disconnect");

    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains(
            "\"connecting-begun\",\"company\":\"firm-demo\",\"member\":\"owner-demo\"",
            "\"connected\",\"company\":\"firm-demo\",\"member\":\"owner-demo\"",
            "\"disconnecting\",\"company\":\"firm-demo\",\"member\":\"owner-demo\"")
        .doesNotContain("1".repeat(43), "2".repeat(43), "code-0", "Books of", "refresh");
  }

  @Test
  void nothing_that_this_door_says_is_kept_framed_or_told_to_the_next_page() throws Exception {
    for (var event : EVENTS.all()) {
      var headers = answer(event.replace(".json", "")).path("headers");

      assertThat(headers.path("cache-control").asText()).isEqualTo("no-store");
      assertThat(headers.path("referrer-policy").asText()).isEqualTo("no-referrer");
      assertThat(headers.path("x-content-type-options").asText()).isEqualTo("nosniff");
      assertThat(headers.path("content-security-policy").asText())
          .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }
  }

  @ParameterizedTest
  @EnumSource(Member.Language.class)
  void every_refusal_has_its_words_in_both_languages(Member.Language language) {
    var words = Words.in(language);
    for (var problem : Problem.values()) {
      assertThat(words.say("problem." + problem.word() + ".title")).isNotBlank();
      assertThat(words.say("problem." + problem.word() + ".detail")).isNotBlank();
    }
    for (var why : FinishConnecting.Why.values()) {
      var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(words.say("page." + word + ".title")).isNotBlank();
      assertThat(words.say("page." + word + ".detail")).isNotBlank();
    }
  }

  @Test
  void both_languages_have_the_same_phrases() {
    ResourceBundle english = Words.in(Member.Language.EN).bundle();
    ResourceBundle italian = Words.in(Member.Language.IT).bundle();

    assertThat(italian.getLocale()).isEqualTo(Locale.ITALIAN);
    for (var key : english.keySet()) {
      assertThat(italian.getString(key)).as(key).isNotEqualTo(english.getString(key));
    }
  }

  private JsonNode answer(String event) {
    return Events.sent(handler.handleRequest(EVENTS.read(event + ".json"), Events.CONTEXT));
  }

  private static JsonNode body(JsonNode answer) throws Exception {
    return JSON.readTree(answer.path("body").asText());
  }

  private Wiring wiring() {
    var log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8));
    return new Wiring(
        new IdentifyMember(members, "sub"),
        new Desk(Optional.empty()),
        _ -> consent,
        new Wiring.Around(
            new FinishConnecting.Rows(new InMemoryConsentRequests(), members, connections),
            tokens,
            tables.companies(),
            new InMemoryWakeUps(),
            new Wiring.Chance(this::secret, () -> Told.NOON, log)));
  }

  private Secret secret() {
    secrets++;
    return new Secret(Integer.toString(secrets).repeat(43).substring(0, 43));
  }

  private void is(String id, Member.Role role) {
    members.accept(
        new MemberChange.Joined(
            new Member(FIRM, id, new Version(1), id, id + "@firm.test", role, Member.Language.EN)));
  }
}
