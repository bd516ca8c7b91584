package io.tillbridge.server.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into values that know their lines. No object is ever made from a tag. */
final class YamlFile {
  private final List<ConfigurationProblem> problems;

  YamlFile(List<ConfigurationProblem> problems) {
    this.problems = problems;
  }

  Value.Table read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    options.setAllowRecursiveKeys(false);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        return new Value.Table(Map.of(), 1);
      }
      if (value(root, "") instanceof Value.Table table) {
        return table;
      }
      problems.add(new ConfigurationProblem(1, "", "not a table of keys", "begin with http:"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(
          new ConfigurationProblem(
              line, "", "not readable as YAML: " + e.getProblem(), "check indents and quotes"));
    }
    return new Value.Table(Map.of(), 1);
  }

  private Value value(Node node, String path) {
    int line = node.getStartMark().getLine() + 1;
    if (node instanceof MappingNode mapping) {
      Map<String, Value> members = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        String inner = path.isEmpty() ? key : path + "." + key;
        Node given = tuple.getValueNode();
        if (given.getTag().equals(Tag.NULL)) {
          continue;
        }
        if (members.put(key, value(given, inner)) != null) {
          problems.add(
              new ConfigurationProblem(
                  tuple.getKeyNode().getStartMark().getLine() + 1,
                  inner,
                  "given twice",
                  "keep one of the two"));
        }
      }
      return new Value.Table(members, line);
    }
    if (node instanceof SequenceNode sequence) {
      List<Value> values = new ArrayList<>();
      sequence.getValue().forEach(each -> values.add(value(each, path)));
      return new Value.Row(values, line);
    }
    return new Value.Scalar(((ScalarNode) node).getValue(), line);
  }
}
