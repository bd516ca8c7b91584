package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.spi.connector.ConnectorDescriptor;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Setting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds a connection's settings against what its connector describes, and fills in defaults. */
final class SettingsCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final JsonObjectBuilder checked = Json.createObjectBuilder();

  SettingsCheck(ConnectorDescriptor descriptor, ConnectionSettings connection) {
    for (Setting setting : descriptor.settings()) {
      if (setting.type() == Setting.Type.SECRET) {
        secret(setting, connection);
      } else {
        String given = connection.settings().get(setting.name());
        String value = given == null ? setting.defaultValue() : given;
        if (!value.isEmpty()) {
          add(setting, value);
        } else if (setting.required()) {
          problems.add(new Problem(setting.name(), "is missing", setting.description()));
        }
      }
    }
    unknown(connection.settings(), descriptor, false);
    unknown(connection.secrets(), descriptor, true);
  }

  /** Every fault, empty where the settings will do. */
  List<Problem> problems() {
    return problems;
  }

  /** The settings with defaults filled in, secrets left out. */
  JsonObject settings() {
    return checked.build();
  }

  private void secret(Setting setting, ConnectionSettings connection) {
    if (setting.required() && !connection.secrets().containsKey(setting.name())) {
      problems.add(
          new Problem(
              setting.name(), "is missing", "add it under secrets: " + setting.description()));
    }
  }

  private void add(Setting setting, String value) {
    switch (setting.type()) {
      case TEXT -> checked.add(setting.name(), value);
      case URL -> {
        if (isWebAddress(value)) {
          checked.add(setting.name(), value);
        } else {
          wrong(setting, value, "write a web address like https://shop.example.com");
        }
      }
      case NUMBER -> {
        try {
          checked.add(setting.name(), new BigDecimal(value.strip()));
        } catch (NumberFormatException e) {
          wrong(setting, value, "write a number");
        }
      }
      case YES_NO -> {
        if (List.of("true", "yes", "false", "no").contains(value)) {
          checked.add(setting.name(), value.equals("true") || value.equals("yes"));
        } else {
          wrong(setting, value, "write yes or no");
        }
      }
      case CHOICE -> {
        if (setting.options().contains(value)) {
          checked.add(setting.name(), value);
        } else {
          wrong(setting, value, "write one of " + String.join(", ", setting.options()));
        }
      }
      case SECRET -> throw new IllegalStateException("secrets are not among the settings");
    }
  }

  private void unknown(Map<String, ?> given, ConnectorDescriptor descriptor, boolean secrets) {
    for (String name : given.keySet()) {
      boolean known =
          descriptor.settings().stream()
              .anyMatch(s -> s.name().equals(name) && (s.type() == Setting.Type.SECRET) == secrets);
      if (!known) {
        problems.add(
            new Problem(
                name,
                "is not a " + (secrets ? "secret" : "setting") + " of " + descriptor.id(),
                "known: "
                    + String.join(
                        ", ",
                        descriptor.settings().stream()
                            .filter(s -> (s.type() == Setting.Type.SECRET) == secrets)
                            .map(Setting::name)
                            .toList())));
      }
    }
  }

  private void wrong(Setting setting, String value, String advice) {
    problems.add(new Problem(setting.name(), "'" + value + "' can't be read", advice));
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = URI.create(value);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
