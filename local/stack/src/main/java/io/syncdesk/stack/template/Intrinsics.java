package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** CloudFormation's functions (Ref, Sub, GetAtt, If, …), as far as anything on one machine asks. */
final class Intrinsics {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final JsonNode template;
  private final References references;

  Intrinsics(JsonNode template, Place place) {
    this.template = template;
    this.references = new References(template, place, this);
  }

  /**
   * What stands there once the function on top is carried out; what is nested is carried out when
   * asked for.
   */
  JsonNode evaluate(String where, JsonNode value) {
    if (!value.isObject() || value.size() != 1) {
      return value;
    }
    var call = value.properties().iterator().next();
    var name = call.getKey();
    if (!name.equals("Ref") && !name.equals("Condition") && !name.startsWith("Fn::")) {
      return value;
    }
    return call(where, name, call.getValue());
  }

  private JsonNode call(String where, String name, JsonNode argument) {
    return switch (name) {
      case "Ref" -> references.ref(where, argument.asText());
      case "Fn::GetAtt" ->
          references.attribute(where, argument.path(0).asText(), argument.path(1).asText());
      case "Fn::Sub" -> substitute(where, argument);
      case "Fn::If" -> {
        var branch = holds(where, argument.path(0).asText()) ? 1 : 2;
        yield evaluate(where, argument.path(branch));
      }
      case "Fn::Join" -> join(where, argument);
      case "Fn::Equals" ->
          BooleanNode.valueOf(text(where, argument.path(0)).equals(text(where, argument.path(1))));
      case "Fn::Not" -> BooleanNode.valueOf(!isTrue(where, argument.path(0)));
      case "Fn::And" -> BooleanNode.valueOf(all(argument).allMatch(each -> isTrue(where, each)));
      case "Fn::Or" -> BooleanNode.valueOf(all(argument).anyMatch(each -> isTrue(where, each)));
      case "Condition" -> BooleanNode.valueOf(holds(where, argument.asText()));
      default -> throw new NotUnderstood(where, "the local stack does not know " + name);
    };
  }

  private boolean holds(String where, String condition) {
    var defined = template.path("Conditions").path(condition);
    if (defined.isMissingNode()) {
      throw new NotUnderstood(where, "there is no condition " + condition);
    }
    return isTrue("Conditions." + condition, defined);
  }

  private boolean isTrue(String where, JsonNode condition) {
    return evaluate(where, condition).asBoolean();
  }

  private JsonNode join(String where, JsonNode argument) {
    return all(evaluate(where, argument.path(1)))
        .map(each -> text(where, each))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(argument.path(0).asText()), TextNode::valueOf));
  }

  private JsonNode substitute(String where, JsonNode argument) {
    var pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
    var own = argument.isArray() ? argument.path(1) : MissingNode.getInstance();
    return TextNode.valueOf(
        PLACEHOLDER
            .matcher(pattern)
            .replaceAll(
                match -> Matcher.quoteReplacement(named(where, match.group(1).strip(), own)))
            .replace("${!", "${"));
  }

  private String named(String where, String name, JsonNode own) {
    if (own.has(name)) {
      return text(where, own.path(name));
    }
    var dot = name.indexOf('.');
    return dot < 0
        ? references.ref(where, name).asText()
        : references.attribute(where, name.substring(0, dot), name.substring(dot + 1)).asText();
  }

  private String text(String where, JsonNode value) {
    return evaluate(where, value).asText();
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
