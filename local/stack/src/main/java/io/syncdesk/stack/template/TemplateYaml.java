package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** CloudFormation's dialect of YAML: {@code !Ref X} is short for {@code {"Ref": "X"}}. */
final class TemplateYaml extends SafeConstructor {
  private TemplateYaml() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new ShortForm());
  }

  static JsonNode parse(String yaml) {
    return new JsonMapper().valueToTree(new Yaml(new TemplateYaml()).<Object>load(yaml));
  }

  private final class ShortForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      var name = node.getTag().getValue().substring(1);
      var longName = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
      return Map.of(longName, name.equals("GetAtt") ? path(argument(node)) : argument(node));
    }

    private Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalStateException("No such YAML node: " + node);
      };
    }

    /** The short form separates resource and attribute with a dot, the long form is a list. */
    private static Object path(Object argument) {
      return argument instanceof String text ? List.of(text.split("\\.", 2)) : argument;
    }
  }
}
