package io.tillbridge.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the value of a secret is. It is read each time it is needed, so that it may be rotated. */
public sealed interface SecretSource {
  /** The value, empty where there is none. */
  Optional<String> read();

  /** An environment variable. */
  record Variable(String name, Map<String, String> environment) implements SecretSource {
    public Variable {
      environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> read() {
      return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
    }

    @Override
    public String toString() {
      return "environment variable " + name;
    }
  }

  /** A file that holds nothing else; white space around the value is left out. */
  record InFile(Path path) implements SecretSource {
    @Override
    public Optional<String> read() {
      try {
        return Optional.of(Files.readString(path).strip()).filter(v -> !v.isEmpty());
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "file " + path;
    }
  }

  /** The value itself, as it stands in the configuration. */
  record Literal(String value) implements SecretSource {
    @Override
    public Optional<String> read() {
      return Optional.of(value);
    }

    @Override
    public String toString() {
      return "******";
    }
  }
}
