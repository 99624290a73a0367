package io.syncdesk.stack.template;

import static io.syncdesk.stack.template.SmallTemplate.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.stack.template.Trigger.Access;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  @Test
  void a_function_has_its_own_values_over_the_globals() {
    var letters = function(SmallTemplate.read(), "letters");
    var turns = function(SmallTemplate.read(), "turns");

    assertThat(letters.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(turns.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(turns.environment())
        .containsEntry("THINGS_TABLE", "sync-desk-things")
        .containsEntry("LETTERS_QUEUE_URL", "http://localhost:9324/000000000000/letters");
  }

  @Test
  void a_queue_has_the_attributes_and_the_dead_letters_of_the_template() {
    var letters = queue(SmallTemplate.read(), "letters");

    assertThat(letters.attributes()).isEqualTo(Map.of("VisibilityTimeout", "60"));
    assertThat(letters.redrive()).contains(new Queue.Redrive("letters-dlq", 2));
    assertThat(queue(SmallTemplate.read(), "turns.fifo").isFifo()).isTrue();
  }

  @Test
  void a_route_takes_the_scopes_of_its_authorizer() {
    assertThat(function(SmallTemplate.read(), "echo").triggers())
        .containsExactly(
            new Trigger.Route("POST", "/echo", new Access.Open()),
            new Trigger.Route(
                "GET",
                "/guarded/{kind}/{id}",
                new Access.WithToken("http://issuer", List.of("desk"), List.of("sync-desk"))));
  }

  @Test
  void changing_the_template_changes_the_stack() {
    assertThat(function(SmallTemplate.with("Timeout: 7", "Timeout: 8"), "letters").timeout())
        .isEqualTo(Duration.ofSeconds(8));
    assertThat(
            queue(SmallTemplate.with("VisibilityTimeout: 60", "VisibilityTimeout: 61"), "letters")
                .attributes())
        .containsEntry("VisibilityTimeout", "61");
    assertThat(
            table(SmallTemplate.with("IndexName: by-kind", "IndexName: by-sort"))
                .creation()
                .globalSecondaryIndexes())
        .singleElement()
        .extracting("indexName")
        .isEqualTo("by-sort");
    assertThat(function(SmallTemplate.with("Path: /echo", "Path: /sound"), "echo").triggers())
        .contains(new Trigger.Route("POST", "/sound", new Access.Open()));
    assertThat(function(SmallTemplate.with("BatchSize: 10", "BatchSize: 4"), "letters").triggers())
        .singleElement()
        .extracting("batchSizeMax")
        .isEqualTo(4);
    assertThat(function(SmallTemplate.with("rate(1 minute)", "rate(2 hours)"), "tick").triggers())
        .first()
        .extracting("expression")
        .isEqualTo("rate(2 hours)");
    assertThat(function(SmallTemplate.with("LETTERS_QUEUE_URL", "POST_URL"), "turns").environment())
        .containsKey("POST_URL");
  }

  @Test
  void a_parameter_turns_a_condition() {
    var parameters = new java.util.HashMap<>(SmallTemplate.PARAMETERS);
    parameters.put("Suffix", "b");

    var template = Template.parse(SmallTemplate.text(), SmallTemplate.place(parameters));

    assertThat(template.queues())
        .extracting(Queue::name)
        .contains("letters-b")
        .doesNotContain("letters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Type: AWS::DynamoDB::Table           | Type: AWS::RDS::DBInstance    | resources of type AWS::RDS::DBInstance
          BillingMode: PAY_PER_REQUEST         | StreamSpecification: {}       | the property StreamSpecification
          VisibilityTimeout: 60                | KmsMasterKeyId: alias/x       | the property KmsMasterKeyId
          Type: ScheduleV2                     | Type: S3                      | events of type S3
          !Ref Things                          | !Base64 Things                | Fn::Base64
          !Ref Letters                         | !Ref Ledgers                  | no parameter or resource Ledgers
          !GetAtt Letters.Arn                  | !GetAtt Letters.Colour        | Letters.Colour means nothing
          !If [HasSuffix,                      | !If [HasPrefix,               | no condition HasPrefix
          Timeout: 7                           | Timeout: soon                 | a whole number is needed here, not soon
          Timeout: 7                           | FileSystemConfigs: []         | the property FileSystemConfigs
          Method: POST                         | Method: ANY                   | every route names its method
          Auth: {Authorizer: Members}          | Auth: {Authorizer: Nobody}    | there is no such authorizer
          TableName: !Sub ${AWS::StackName}    | TableName: !Sub ${AWS::StackId} | AWS::StackId
          """)
  void what_cannot_be_brought_to_life_is_named(String written, String instead, String complaint) {
    assertThatThrownBy(() -> everything(SmallTemplate.with(written, instead)))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining(complaint)
        .hasMessageContaining("in template.yaml");
  }

  @Test
  void a_parameter_without_a_value_is_named() {
    assertThatThrownBy(() -> Template.parse(SmallTemplate.text(), SmallTemplate.place(Map.of())))
        .hasMessageContaining("the parameter JwtIssuer has no value here");
  }

  private static void everything(Template template) {
    template.tables().forEach(Table::creation);
    template
        .queues()
        .forEach(queue -> queue.attributes().put("redrive", queue.redrive().toString()));
    template.queues().forEach(Queue::name);
  }

  private static Function function(Template template, String name) {
    return named(template.functions(), Function::name, name);
  }

  private static Queue queue(Template template, String name) {
    return named(template.queues(), Queue::name, name);
  }

  private static Table table(Template template) {
    return template.tables().getFirst();
  }
}
