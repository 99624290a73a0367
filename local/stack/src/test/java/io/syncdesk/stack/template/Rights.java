package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.stack.fixture.CallsMade.Call;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the template's roles allow each function to do with tables and queues. */
public final class Rights {
  private final JsonNode template;
  private final Intrinsics intrinsics;

  public Rights(String yaml, Place place) {
    this.template = TemplateYaml.parse(yaml);
    this.intrinsics = new Intrinsics(template, place);
  }

  public Set<Call> all() {
    var all = new HashSet<Call>();
    for (var resource : template.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals("AWS::Serverless::Function")) {
        var function = part(resource.getKey());
        var role = function.value().path("Role").path("Fn::GetAtt").path(0).asText();
        statements(part(role))
            .forEach(
                statement -> all.addAll(allowed(function.child("FunctionName").text(), statement)));
      }
    }
    return all;
  }

  private Part part(String logicalName) {
    var properties = template.path("Resources").path(logicalName).path("Properties");
    return new Part(logicalName, properties, intrinsics);
  }

  /** Logs are left out: nothing on one machine asks for them. */
  private static Stream<Part> statements(Part role) {
    return role.child("Policies")
        .items()
        .flatMap(policy -> policy.child("PolicyDocument").child("Statement").items())
        .filter(statement -> !statement.child("Action").texts().getFirst().startsWith("logs:"));
  }

  private static Set<Call> allowed(String function, Part statement) {
    var allowed = new HashSet<Call>();
    for (var action : statement.child("Action").texts()) {
      for (var arn : statement.child("Resource").texts()) {
        allowed.add(new Call(function, action, name(arn)));
      }
    }
    return allowed;
  }

  /** The table, table and index, or queue at the end of an ARN. */
  private static String name(String arn) {
    var last = arn.substring(arn.lastIndexOf(':') + 1);
    return last.startsWith("table/") ? last.substring("table/".length()) : last;
  }
}
