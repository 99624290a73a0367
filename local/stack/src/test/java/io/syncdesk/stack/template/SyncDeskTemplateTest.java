package io.syncdesk.stack.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.template.Trigger.Access;
import io.syncdesk.stack.template.Trigger.Messages;
import io.syncdesk.stack.template.Trigger.Route;
import io.syncdesk.stack.template.Trigger.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;

/** What must hold of the template that is deployed. */
class SyncDeskTemplateTest {
  private static final int RECEIVES_BEFORE_POISON = 5;
  private static final int VISIBILITY_IN_TIMEOUTS = 6;

  private final Template template =
      Template.read(
          Path.of("../../template.yaml"),
          SmallTemplate.place(
              Map.of(
                  "JwtIssuer", "http://issuer",
                  "JwtAudience", "desk",
                  "QuickBooksClientId", "id",
                  "QuickBooksClientSecret", "secret",
                  "QuickBooksVerifierTokens", "token",
                  "TokensKeyArn", "file:key")));

  @Test
  void the_queues_have_the_names_that_taxdome_knows() {
    assertThat(template.queues())
        .extracting(Queue::name)
        .contains(
            "taxdome-changes", "taxdome-changes-dlq", "taxdome-commands", "lanes.fifo", "retries");
  }

  @Test
  void a_message_stays_hidden_for_six_times_as_long_as_its_function_may_take() {
    for (var function : template.functions()) {
      sources(function, Messages.class)
          .forEach(source ->
              assertThat(queueOf(source).attributes())
                  .containsEntry(
                      "VisibilityTimeout",
                      "" + VISIBILITY_IN_TIMEOUTS * function.timeout().toSeconds()));
    }
  }

  @Test
  void poison_is_put_aside_after_five_receives_and_never_before() {
    for (var function : template.functions()) {
      sources(function, Messages.class)
          .forEach(source ->
              assertThat(queueOf(source).redrive())
                  .map(Queue.Redrive::receivesMax)
                  .contains(RECEIVES_BEFORE_POISON));
    }
  }

  @Test
  void every_queue_door_settles_its_messages_one_by_one() {
    assertThat(template.functions().stream().flatMap(function -> sources(function, Messages.class)))
        .extracting(Messages::answer)
        .containsOnly(Trigger.Answer.NAMES_FAILED_ITEMS)
        .hasSize(3);
  }

  @Test
  void a_lane_takes_one_wake_up_at_a_time_from_a_queue_that_keeps_the_order_of_a_company() {
    var lane = function("sync-desk-lane");

    var source = sources(lane, Messages.class).findFirst().orElseThrow();

    assertThat(source.batchSizeMax()).isEqualTo(1);
    assertThat(queueOf(source).attributes())
        .containsEntry("FifoQueue", "true")
        .containsEntry("ContentBasedDeduplication", "false")
        .containsEntry("DeduplicationScope", "messageGroup")
        .containsEntry("FifoThroughputLimit", "perMessageGroupId");
  }

  @Test
  void nobody_reaches_the_desk_without_a_token_made_for_it() {
    assertThat(template.functions().stream().flatMap(function -> sources(function, Route.class)))
        .filteredOn(route -> route.path().startsWith("/v1/"))
        .extracting(Route::access)
        .containsOnly(new Access.WithToken("http://issuer", List.of("desk"), List.of("sync-desk")));
  }

  @Test
  void open_to_all_are_the_page_the_signed_webhook_and_the_way_back_from_quickbooks() {
    assertThat(template.functions().stream().flatMap(function -> sources(function, Route.class)))
        .filteredOn(route -> route.access() instanceof Access.Open)
        .containsExactly(
            new Route("POST", "/webhooks/quickbooks", new Access.Open()),
            new Route("GET", "/oauth/quickbooks/callback", new Access.Open()),
            new Route("GET", "/", new Access.Open()),
            new Route("GET", "/console/{build}/{file+}", new Access.Open()),
            new Route("GET", "/console/config.json", new Access.Open()));
  }

  @Test
  void the_page_signs_people_in_for_the_audience_of_the_desk_unless_it_has_a_client_of_its_own() {
    assertThat(function("sync-desk-console").environment())
        .containsEntry("JWT_ISSUER", "http://issuer")
        .containsEntry("CONSOLE_CLIENT_ID", "desk")
        .containsEntry("CONSOLE_SCOPE", "openid sync-desk");
  }

  @Test
  void the_desk_answers_these_calls() {
    assertThat(sources(function("sync-desk-resolution"), Route.class))
        .extracting(route -> route.method() + " " + route.path())
        .containsExactly(
            "GET /v1/sync-errors",
            "GET /v1/sync-errors/summary",
            "GET /v1/sync-errors/{id}",
            "GET /v1/sync-errors/{id}/preview",
            "POST /v1/sync-errors/{id}/resolution",
            "POST /v1/resolutions",
            "PUT /v1/accounts/{id}/sync",
            "GET /v1/customers",
            "POST /v1/preflight",
            "GET /v1/records/{entity}/{id}",
            "POST /v1/invoice-numbers/check",
            "POST /v1/invoice-numbers",
            "GET /v1/notices",
            "POST /v1/notices/{id}/read",
            "GET /v1/settings",
            "PATCH /v1/settings");
  }

  @Test
  void
      every_minute_the_sweep_looks_for_what_no_message_woke_and_in_the_morning_letters_are_written() {
    assertThat(sources(function("sync-desk-scheduled-resync"), Schedule.class))
        .containsExactly(
            new Schedule("sync-desk-sweep", "rate(1 minute)", "UTC", "{\"task\":\"sweep\"}"),
            new Schedule(
                "sync-desk-morning",
                "cron(0/10 7 * * ? *)",
                "America/New_York",
                "{\"task\":\"letters\"}"));
  }

  @Test
  void letters_are_sent_only_once_there_is_an_address_to_send_them_from() {
    assertThat(function("sync-desk-scheduled-resync").environment()).containsEntry("MAIL_FROM", "");
    assertThat(template.functions())
        .filteredOn(it -> it.environment().containsKey("MAIL_FROM"))
        .hasSize(1);
  }

  @Test
  void every_function_is_told_the_same_things() {
    assertThat(template.functions())
        .extracting(Function::environment)
        .allSatisfy(told -> assertThat(told).containsAllEntriesOf(environment()));
    assertThat(environment())
        .containsEntry("COMPANIES_TABLE", "sync-desk-companies")
        .containsEntry("LANES_QUEUE_URL", "http://localhost:9324/000000000000/lanes.fifo")
        .containsEntry("RETRY_DELAY_SECONDS", "60")
        .containsEntry("SUBJECT_CLAIM", "sub");
  }

  @Test
  void only_the_lane_and_who_connects_know_the_secret_of_our_app() {
    assertThat(template.functions())
        .filteredOn(function -> function.environment().containsKey("QUICKBOOKS_CLIENT_SECRET"))
        .extracting(Function::handler)
        .containsExactly(
            "io.syncdesk.functions.lane.LaneHandler",
            "io.syncdesk.functions.connection.ConnectionHandler");
  }

  @Test
  void only_the_webhook_knows_what_quickbooks_signs_with() {
    assertThat(template.functions())
        .filteredOn(function -> function.environment().containsKey("QUICKBOOKS_VERIFIER_TOKENS"))
        .extracting(Function::handler)
        .containsExactly("io.syncdesk.functions.quickbookswebhook.QuickBooksWebhookHandler");
  }

  @Test
  void each_table_answers_its_questions_by_key() {
    assertThat(indexes("companies")).containsExactly("by-realm", "by-member", "by-shard");
    assertThat(indexes("records")).containsExactly("due", "resting");
    assertThat(indexes("attempts")).isEmpty();
    assertThat(indexes("errors"))
        .containsExactly("by-status", "by-category", "awaiting", "by-client");
    assertThat(indexes("mirror")).containsExactly("by-name");
    assertThat(indexes("notices")).isEmpty();
  }

  private Map<String, String> environment() {
    return template.functions().getFirst().environment();
  }

  private List<String> indexes(String table) {
    var creation =
        SmallTemplate.named(template.tables(), Table::name, "sync-desk-" + table).creation();
    var global = creation.globalSecondaryIndexes().stream().map(GlobalSecondaryIndex::indexName);
    var local = creation.localSecondaryIndexes().stream().map(LocalSecondaryIndex::indexName);
    return Stream.concat(global, local).toList();
  }

  private Function function(String name) {
    return SmallTemplate.named(template.functions(), Function::name, name);
  }

  private Queue queueOf(Messages source) {
    var arn = source.queueArn();
    return SmallTemplate.named(
        template.queues(), Queue::name, arn.substring(arn.lastIndexOf(':') + 1));
  }

  private static <T extends Trigger> Stream<T> sources(Function function, Class<T> kind) {
    return function.triggers().stream().filter(kind::isInstance).map(kind::cast);
  }
}
