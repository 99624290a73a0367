package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The template, as far as it means something on one machine. */
public record Template(List<Table> tables, List<Queue> queues, List<Function> functions) {
  private static final Set<String> ALIVE =
      Set.of(
          "AWS::SQS::Queue",
          "AWS::DynamoDB::Table",
          "AWS::Serverless::Function",
          "AWS::Serverless::HttpApi");

  /** What AWS guards, keeps or watches, and one machine has nobody for. */
  private static final Set<String> MEANINGLESS =
      Set.of(
          "AWS::Serverless::LayerVersion",
          "AWS::SQS::QueuePolicy",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::IAM::Role",
          "AWS::KMS::Key",
          "AWS::CloudWatch::Alarm");

  public Template {
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    functions = List.copyOf(functions);
  }

  public static Template read(Path file, Place place) {
    try {
      return parse(Files.readString(file), place);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file.toAbsolutePath(), unreadable);
    }
  }

  static Template parse(String yaml, Place place) {
    var tree = TemplateYaml.parse(yaml);
    var intrinsics = new Intrinsics(tree, place);
    refuseUnknownTypes(tree);
    var globals = new Part("Globals", tree.path("Globals"), intrinsics).knowing(Set.of("Function"));
    var functions =
        new Functions(
            globals.child("Function"),
            new Triggers(properties(tree, "AWS::Serverless::HttpApi", intrinsics)));
    return new Template(
        properties(tree, "AWS::DynamoDB::Table", intrinsics).values().stream()
            .map(Table::new)
            .toList(),
        properties(tree, "AWS::SQS::Queue", intrinsics).values().stream().map(Queue::new).toList(),
        properties(tree, "AWS::Serverless::Function", intrinsics).values().stream()
            .map(functions::read)
            .toList());
  }

  private static Map<String, Part> properties(JsonNode tree, String type, Intrinsics intrinsics) {
    var found = new LinkedHashMap<String, Part>();
    for (var resource : tree.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        var properties = resource.getValue().path("Properties");
        found.put(resource.getKey(), new Part(resource.getKey(), properties, intrinsics));
      }
    }
    return found;
  }

  private static void refuseUnknownTypes(JsonNode tree) {
    for (var resource : tree.path("Resources").properties()) {
      var type = resource.getValue().path("Type").asText();
      if (!ALIVE.contains(type) && !MEANINGLESS.contains(type)) {
        throw new NotUnderstood(
            resource.getKey(), "the local stack does not know resources of type " + type);
      }
    }
  }
}
