package io.tillbridge.xcart.webhook;

import io.tillbridge.spi.document.DocumentKind;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an event is about, told by its name and its id. */
final class Subjects {
  private static final Pattern KEY = Pattern.compile("0*([1-9]\\d{0,17})");

  private Subjects() {}

  /** The kind of document that events of this name are about. */
  static Optional<DocumentKind> kind(String event) {
    int dot = event.indexOf('.');
    return switch (dot < 0 ? event : event.substring(0, dot)) {
      case "order" -> Optional.of(DocumentKind.ORDER);
      case "product" -> Optional.of(DocumentKind.PRODUCT);
      case "stock" -> Optional.of(DocumentKind.STOCK_LEVEL);
      case "profile" -> Optional.of(DocumentKind.CUSTOMER);
      default -> Optional.empty();
    };
  }

  /** The shop's key, given as a number or as a text of digits; empty for anything else. */
  static Optional<String> key(JsonValue id) {
    String text = "";
    if (id instanceof JsonString string) {
      text = string.getString().trim();
    } else if (id instanceof JsonNumber number) {
      BigDecimal value = number.bigDecimalValue();
      boolean whole = value.precision() <= 18 && value.scale() <= 18 && value.scale() > -18;
      text = whole ? value.stripTrailingZeros().toPlainString() : "";
    }
    Matcher key = KEY.matcher(text);
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }
}
