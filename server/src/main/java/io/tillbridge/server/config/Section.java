package io.tillbridge.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One table of the configuration while it is read: each key is asked for once, with what it wants;
 * {@link #close} finds the keys that nobody asked for. Faults are collected, not thrown.
 */
final class Section implements AutoCloseable {
  private final Map<String, Value> members;
  private final String path;
  private final int line;
  private final Environment environment;
  private final List<ConfigurationProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  Section(
      Value.Table table,
      String path,
      Environment environment,
      List<ConfigurationProblem> problems) {
    this.members = table.members();
    this.path = path;
    this.line = table.line();
    this.environment = environment;
    this.problems = problems;
  }

  int line() {
    return line;
  }

  String path() {
    return path;
  }

  Optional<String> text(String key) {
    known.add(key);
    Optional<String> override = environment.take(path(key));
    if (override.isPresent()) {
      return override;
    }
    Value value = members.get(key);
    if (value == null || value instanceof Value.Scalar) {
      return Optional.ofNullable((Value.Scalar) value).map(Value.Scalar::text);
    }
    problem(value.line(), key, "must be one value, not several", "");
    return Optional.empty();
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  String required(String key, String advice) {
    Optional<String> text = text(key).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      problem(line, key, "is missing", advice);
    }
    return text.orElse("");
  }

  int number(String key, int otherwise, int least, int most) {
    return read(
        key,
        otherwise,
        "a whole number from " + least + " to " + most,
        text -> {
          try {
            return Optional.of(Integer.parseInt(text.strip())).filter(n -> n >= least && n <= most);
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        });
  }

  boolean yesNo(String key, boolean otherwise) {
    return read(
        key,
        otherwise,
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "on" -> Optional.of(true);
              case "false", "no", "off" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  Duration duration(String key, Duration otherwise) {
    return read(key, otherwise, "a length of time like 30s, 5m or 2h", Quantity::duration);
  }

  Optional<LocalDate> day(String key) {
    return read(
        key,
        Optional.empty(),
        "a day like 2026-07-01",
        text -> {
          try {
            return Optional.of(Optional.of(LocalDate.parse(text.strip())));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        });
  }

  int bytes(String key, int otherwise, int most) {
    return read(
        key,
        otherwise,
        "a size of at most " + (most >> 20) + "MiB, like 64KiB or 1MiB",
        text -> Quantity.bytes(text).filter(b -> b > 0 && b <= most).map(Long::intValue));
  }

  /** An address like https://bridge.example.com, without a path; empty where it is left out. */
  Optional<URI> webAddress(String key) {
    Optional<String> text = text(key);
    Optional<URI> address = text.flatMap(Section::address);
    if (text.isPresent() && address.isEmpty()) {
      problem(
          lineOf(key),
          key,
          "'" + text.get() + "' can't be read",
          "write an address like https://bridge.example.com");
    }
    return address;
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text.strip().replaceAll("/+$", ""));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return Optional.of(uri).filter(u -> web && u.getHost() != null && u.getRawPath().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Path file(String key, String otherwise, Path base) {
    return base.resolve(text(key, otherwise)).normalize();
  }

  String choice(String key, String otherwise, List<String> options) {
    return read(
        key,
        otherwise,
        "one of " + String.join(", ", options),
        text -> Optional.of(text).filter(options::contains));
  }

  private <T> T read(String key, T otherwise, String wanted, Function<String, Optional<T>> reader) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    Optional<T> value = reader.apply(text.get());
    if (value.isEmpty()) {
      problem(lineOf(key), key, "'" + text.get() + "' can't be read", "write " + wanted);
    }
    return value.orElse(otherwise);
  }

  /** The table under this key, empty where it is left out. */
  Section section(String key) {
    known.add(key);
    Value value = members.get(key);
    if (value != null && !(value instanceof Value.Table)) {
      problem(value.line(), key, "must be a table of keys", "indent its keys below it");
    }
    Value.Table table =
        value instanceof Value.Table given ? given : new Value.Table(Map.of(), line);
    return new Section(table, path(key), environment, problems);
  }

  /** The tables in the row under this key, each addressed by what its {@code name} key says. */
  List<Section> sections(String key, String name) {
    known.add(key);
    Value value = members.get(key);
    List<Section> sections = new ArrayList<>();
    if (value instanceof Value.Row row) {
      for (Value each : row.values()) {
        if (each instanceof Value.Table table) {
          String id =
              table.members().get(name) instanceof Value.Scalar scalar ? scalar.text() : "?";
          sections.add(new Section(table, path(key) + "." + id, environment, problems));
        } else {
          problem(
              each.line(), key, "each entry must be a table", "begin it with '- " + name + ":'");
        }
      }
    } else if (value != null) {
      problem(value.line(), key, "must be a list", "begin each entry with '- " + name + ":'");
    }
    return sections;
  }

  /** A table with free names. */
  Map<String, Value> free(String key) {
    Section inner = section(key);
    Map<String, Value> values = new LinkedHashMap<>(inner.members);
    environment
        .takeBelow(path(key))
        .forEach(
            (name, text) ->
                values.put(
                    inner.members.keySet().stream()
                        .filter(k -> Environment.variable(k).equals(Environment.variable(name)))
                        .findFirst()
                        .orElse(name),
                    new Value.Scalar(text, 0)));
    return values;
  }

  /** A table with free names whose values are single. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    free(key)
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Scalar scalar) {
                texts.put(name, scalar.text());
              } else {
                problem(value.line(), key + "." + name, "must be one value", "");
              }
            });
    return texts;
  }

  void problem(int at, String key, String message, String advice) {
    problems.add(new ConfigurationProblem(at, path(key), message, advice));
  }

  int lineOf(String key) {
    Value value = members.get(key);
    return value == null || environment.all().containsKey(Environment.variable(path(key)))
        ? 0
        : value.line();
  }

  Optional<Value> raw(String key) {
    known.add(key);
    return environment
        .take(path(key))
        .<Value>map(text -> new Value.Scalar(text, 0))
        .or(() -> Optional.ofNullable(members.get(key)));
  }

  /** Ends the reading of this table: keys that nobody asked for are faults. */
  @Override
  public void close() {
    members.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            String advice =
                ClosestName.to(key, known)
                    .map(meant -> "did you mean " + meant + "?")
                    .orElse("known here: " + String.join(", ", known));
            problem(value.line(), key, "is not a key", advice);
          }
        });
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
