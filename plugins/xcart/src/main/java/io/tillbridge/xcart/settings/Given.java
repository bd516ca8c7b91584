package io.tillbridge.xcart.settings;

import io.tillbridge.spi.connector.InvalidSettings;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Setting;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings as given, with defaults from their description; gathers every fault. */
final class Given {
  private final JsonObject settings;
  private final List<Problem> problems = new ArrayList<>();

  private Given(JsonObject settings) {
    this.settings = settings;
  }

  /** Reads with {@code reader}; throws {@link InvalidSettings} with all faults, if any. */
  static <T> T read(JsonObject settings, Function<Given, T> reader) {
    Given given = new Given(settings);
    T read = reader.apply(given);
    if (!given.problems.isEmpty()) {
      throw new InvalidSettings(given.problems);
    }
    return read;
  }

  String text(String name) {
    JsonValue value = settings.get(name);
    if (value == null || value == JsonValue.NULL) {
      return described(name).defaultValue();
    }
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return text.trim();
  }

  String choice(String name) {
    String text = text(name);
    List<String> options = described(name).options();
    if (!options.contains(text)) {
      problem(name, "'" + text + "' is none of " + String.join(", ", options), "");
    }
    return text;
  }

  boolean yes(String name) {
    return switch (text(name).toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> {
        problem(name, "'" + text(name) + "' is neither yes nor no", "write yes or no");
        yield false;
      }
    };
  }

  long wholeNumber(String name) {
    try {
      long number = new BigDecimal(text(name)).longValueExact();
      if (number > 0) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException notWhole) {
      // told below, with the same words as a number that is not above zero
    }
    problem(name, "'" + text(name) + "' is not a whole number above zero", "");
    return 1;
  }

  Set<String> names(String name) {
    return Arrays.stream(text(name).split(",", -1))
        .map(String::trim)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  String currency(String name) {
    String code = text(name).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !code.matches("[A-Z]{3}")) {
      problem(name, "'" + code + "' is not a currency", "use the ISO 4217 code, like AUD");
    }
    return code;
  }

  String headerName(String name) {
    String header = text(name);
    if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]*")) {
      problem(name, "'" + header + "' can't be the name of a header", "");
    }
    return header;
  }

  URI store(String name) {
    String text = text(name).replaceAll("/+$", "").replaceAll("/api$", "");
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException notAnAddress) {
      // told below, with the same words as an address of another kind
    }
    problem(
        name,
        "'" + text + "' is not the address of a store",
        "write it like https://shop.example.com or https://example.com/shop");
    return URI.create("http://invalid");
  }

  private void problem(String name, String message, String advice) {
    problems.add(new Problem(name, message, advice));
  }

  private static Setting described(String name) {
    return StoreSettings.all().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is no setting of a store"));
  }
}
