package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What a name in a template stands for: a parameter, a pseudo parameter, or a resource and its
 * attributes.
 */
final class References {
  private final JsonNode template;
  private final Place place;
  private final Intrinsics intrinsics;

  References(JsonNode template, Place place, Intrinsics intrinsics) {
    this.template = template;
    this.place = place;
    this.intrinsics = intrinsics;
  }

  JsonNode ref(String where, String name) {
    if (name.startsWith("AWS::")) {
      return pseudoParameter(where, name);
    }
    if (template.path("Parameters").has(name)) {
      return TextNode.valueOf(parameter(where, name));
    }
    var type = typeOf(where, name);
    return TextNode.valueOf(
        switch (type) {
          case "AWS::SQS::Queue" -> place.queueUrl(property(name, "QueueName"));
          case "AWS::DynamoDB::Table" -> property(name, "TableName");
          case "AWS::Serverless::Function" -> property(name, "FunctionName");
          case "AWS::Serverless::HttpApi" -> name;
          default ->
              throw new NotUnderstood(
                  where, "a Ref to " + name + " (" + type + ") means nothing on one machine");
        });
  }

  JsonNode attribute(String where, String name, String attribute) {
    return TextNode.valueOf(
        switch (typeOf(where, name) + "." + attribute) {
          case "AWS::SQS::Queue.Arn" -> place.queueArn(property(name, "QueueName"));
          case "AWS::SQS::Queue.QueueName" -> property(name, "QueueName");
          case "AWS::SQS::Queue.QueueUrl" -> place.queueUrl(property(name, "QueueName"));
          case "AWS::DynamoDB::Table.Arn" -> place.tableArn(property(name, "TableName"));
          case "AWS::Serverless::Function.Arn" -> place.functionArn(property(name, "FunctionName"));
          default ->
              throw new NotUnderstood(
                  where, name + "." + attribute + " means nothing on one machine");
        });
  }

  private JsonNode pseudoParameter(String where, String name) {
    return switch (name) {
      case "AWS::NoValue" -> MissingNode.getInstance();
      case "AWS::StackName" -> TextNode.valueOf(place.stackName());
      case "AWS::Region" -> TextNode.valueOf(place.region());
      case "AWS::AccountId" -> TextNode.valueOf(place.account());
      case "AWS::Partition" -> TextNode.valueOf("aws");
      case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
      default -> throw new NotUnderstood(where, "the local stack does not know " + name);
    };
  }

  private String parameter(String where, String name) {
    var given = place.parameters().get(name);
    if (given != null) {
      return given;
    }
    var usual = template.path("Parameters").path(name).path("Default");
    if (usual.isMissingNode()) {
      throw new NotUnderstood(where, "the parameter " + name + " has no value here");
    }
    return usual.asText();
  }

  private String typeOf(String where, String name) {
    var resource = template.path("Resources").path(name);
    if (resource.isMissingNode()) {
      throw new NotUnderstood(where, "there is no parameter or resource " + name);
    }
    return resource.path("Type").asText();
  }

  private String property(String resource, String property) {
    var where = resource + "." + property;
    var value = template.path("Resources").path(resource).path("Properties").path(property);
    if (value.isMissingNode()) {
      throw new NotUnderstood(
          where, "a name is needed, CloudFormation's generated ones are not imitated");
    }
    return intrinsics.evaluate(where, value).asText();
  }
}
