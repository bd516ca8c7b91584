package io.tillbridge.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads where secrets are: {@code {env: NAME}}, {@code {file: path}}, a value, or a list. */
final class SecretReader {
  private final Path base;
  private final Map<String, String> environment;
  private final List<ConfigurationProblem> problems;

  SecretReader(Path base, Map<String, String> environment, List<ConfigurationProblem> problems) {
    this.base = base;
    this.environment = environment;
    this.problems = problems;
  }

  List<SecretSource> read(String key, Value value) {
    List<SecretSource> sources = new ArrayList<>();
    if (value instanceof Value.Row row) {
      row.values().forEach(each -> sources.addAll(read(key, each)));
    } else if (value instanceof Value.Scalar scalar) {
      sources.add(new SecretSource.Literal(scalar.text()));
    } else if (value instanceof Value.Table table
        && table.members().size() == 1
        && table.members().get("env") instanceof Value.Scalar name) {
      sources.add(present(key, name, new SecretSource.Variable(name.text(), environment)));
    } else if (value instanceof Value.Table table
        && table.members().size() == 1
        && table.members().get("file") instanceof Value.Scalar name) {
      sources.add(present(key, name, new SecretSource.InFile(base.resolve(name.text()))));
    } else {
      problems.add(
          new ConfigurationProblem(
              value.line(),
              key,
              "does not say where the secret is",
              "write {env: NAME}, {file: path} or the value"));
    }
    return sources;
  }

  private SecretSource present(String key, Value.Scalar at, SecretSource source) {
    if (source.read().isEmpty()) {
      problems.add(
          new ConfigurationProblem(
              at.line(), key, "there is no secret in " + source, "set it, then start again"));
    }
    return source;
  }
}
