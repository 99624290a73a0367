package io.syncdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleHandlerTest {
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("(?:href|src)=\"console/([^/]+)/([^\"]+)\"");
  private static final int TRANSFERRED_BYTES_MAX = 150_000;

  private final Browser browser = new Browser();

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource({
    "file-of-yesterday.json, 404",
    "file-outside.json, 404",
    "page.json, 200",
    "page-again.json, 200",
    "sign-in.json, 200",
  })
  void every_event_has_its_answer(String event, int status) {
    assertThat(browser.show(event).status()).isEqualTo(status);
  }

  @Test
  void no_event_is_without_an_answer() {
    assertThat(Browser.EVENTS.all()).hasSize(5);
  }

  @Test
  void the_page_is_asked_for_each_time_and_sent_only_when_it_has_changed() {
    var first = browser.page();
    var again = browser.sending("if-none-match", "\"other\", " + first.header("etag")).page();

    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(browser.sending("if-none-match", "\"other\"").page().status()).isEqualTo(200);
  }

  @Test
  void where_to_sign_in_is_told_to_everybody_and_is_no_secret() {
    var told = browser.signIn();

    assertThat(told.header("content-type")).isEqualTo("application/json");
    assertThat(told.header("cache-control")).isEqualTo("no-cache");
    assertThat(told.text())
        .isEqualTo(
            "{\"issuer\":\"https://id.example/pool\",\"clientId\":\"desk\",\"scope\":\"openid"
                + " sync-desk\"}");
    assertThat(browser.sending("if-none-match", told.header("etag")).signIn().status())
        .isEqualTo(304);
  }

  @Test
  void a_file_lies_under_the_name_of_its_contents_and_is_kept_for_a_year() {
    var file = browser.file("main.js");

    assertThat(file.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(file.header("content-type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(browser.file("console.css").header("content-type"))
        .isEqualTo("text/css; charset=utf-8");
    assertThat(browser.file("0000000000000000", "main.js").header("cache-control"))
        .isEqualTo("no-store");
  }

  @Test
  void everything_the_page_names_is_there_and_of_the_same_build() {
    var named = OWN_ADDRESS.matcher(browser.page().text()).results().toList();

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).allSatisfy(it -> assertThat(it.group(1)).isEqualTo(browser.build()));
    assertThat(named)
        .allSatisfy(it -> assertThat(browser.file(it.group(2)).status()).isEqualTo(200));
  }

  @Test
  void the_page_itself_is_no_file_of_its_own() {
    assertThat(browser.file("index.html").status()).isEqualTo(404);
  }

  @Test
  void who_takes_gzip_gets_it_and_who_does_not_reads_the_same() {
    var zipped = browser.file("main.js");
    var plain = browser.sending("accept-encoding", "identity, gzip;q=0").file("main.js");

    assertThat(zipped.header("content-encoding")).isEqualTo("gzip");
    assertThat(plain.header("content-encoding")).isEmpty();
    assertThat(plain.text()).isEqualTo(zipped.text()).startsWith("/** Starts the console");
    assertThat(List.of(zipped, plain))
        .allSatisfy(it -> assertThat(it.header("vary")).isEqualTo("accept-encoding"));
  }

  @Test
  void all_of_it_in_one_language_is_a_small_thing_to_send() {
    var files =
        PageFiles.read().keySet().stream()
            .filter(it -> !it.equals("index.html") && !it.equals("words/it.json"))
            .map(browser::file);

    var bytes =
        Stream.concat(Stream.of(browser.page(), browser.signIn()), files)
            .mapToInt(it -> it.bytes().length)
            .sum();

    assertThat(bytes).isLessThan(TRANSFERRED_BYTES_MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing.js",
        "../ConsoleHandler.class",
        "../../../../../../etc/passwd",
        "words/../main.js",
        "./main.js",
        "/main.js",
        "main.js/",
        "words",
        "words\\en.json",
        "%2e%2e/ConsoleHandler.class",
        "main.js\0.css",
        "MAIN.JS"
      })
  void what_is_not_a_file_of_the_page_is_not_there(String name) {
    var answer = browser.file(name);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("urn:syncdesk:problem:not-found");
  }

  @Test
  void nothing_inline_and_nothing_from_elsewhere_may_run() {
    var policy = browser.page().header("content-security-policy");

    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'")
        .contains("require-trusted-types-for 'script'; trusted-types lit-html")
        .doesNotContain("unsafe", "data:", "*");
  }

  @Test
  void the_page_may_talk_to_its_own_api_and_to_where_people_sign_in() {
    assertThat(browser.page().header("content-security-policy"))
        .contains("connect-src 'self' https://id.example https://login.example;");
  }

  @Test
  void every_answer_keeps_browsers_from_guessing_telling_and_framing() {
    var answers =
        List.of(
            browser.page(),
            browser.signIn(),
            browser.file("main.js"),
            browser.file("nothing"),
            browser.sending("if-none-match", "*").page());

    assertThat(answers).extracting(Browser.Shown::status).containsExactly(200, 200, 200, 404, 304);
    assertThat(answers)
        .allSatisfy(it -> {
          assertThat(it.header("x-content-type-options")).isEqualTo("nosniff");
          assertThat(it.header("referrer-policy")).isEqualTo("no-referrer");
          assertThat(it.header("strict-transport-security")).startsWith("max-age=63072000");
          assertThat(it.header("x-frame-options")).isEqualTo("DENY");
          assertThat(it.header("content-security-policy")).isNotEmpty();
        });
  }
}
