package io.tillbridge.server.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Overrides from the environment: {@code http.webhook.port} is {@code
 * TILLBRIDGE_HTTP_WEBHOOK_PORT}, a connection's {@code apiUrl} is {@code
 * TILLBRIDGE_CONNECTIONS_BOOKS_SETTINGS_API_URL}. Remembers which were asked for, so that a
 * misspelt one is found.
 */
final class Environment {
  private static final String PREFIX = "TILLBRIDGE_";
  private final Map<String, String> all;
  private final Map<String, String> unread = new TreeMap<>();

  Environment(Map<String, String> all) {
    this.all = Map.copyOf(all);
    all.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            unread.put(name, value);
          }
        });
  }

  Map<String, String> all() {
    return all;
  }

  /** The override of the key at this path, which is then known. */
  Optional<String> take(String path) {
    String name = variable(path);
    unread.remove(name);
    return Optional.ofNullable(all.get(name));
  }

  /** Overrides of keys with free names below this path, by the rest of the name in camelCase. */
  Map<String, String> takeBelow(String path) {
    String prefix = variable(path) + "_";
    Map<String, String> taken = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            unread.remove(name);
            taken.put(camelCase(name.substring(prefix.length())), value);
          }
        });
    return taken;
  }

  /** Variables below one of these sections that no key asked for. */
  Map<String, String> unreadBelow(Iterable<String> sections) {
    Map<String, String> found = new TreeMap<>();
    for (String section : sections) {
      unread.forEach(
          (name, value) -> {
            if (name.startsWith(variable(section) + "_") || name.equals(variable(section))) {
              found.put(name, value);
            }
          });
    }
    return found;
  }

  static String variable(String path) {
    return PREFIX
        + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .toUpperCase(Locale.ROOT);
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    boolean up = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        up = true;
      } else {
        camel.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return camel.toString();
  }
}
