package io.tillbridge.xcart.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimals as the shop writes them: JSON numbers, or texts as some paths of the older API give them
 * ("X-Cart REST API documentation", sample answers).
 */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

  private Numbers() {}

  /** The exact decimal; empty for what is none, or is beyond any amount (1e999999). */
  static Optional<BigDecimal> exact(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return plausible(number.bigDecimalValue());
    }
    if (value instanceof JsonString string) {
      String text = string.getString().trim();
      return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> plausible(BigDecimal number) {
    return number.precision() <= 40 && Math.abs((long) number.scale()) <= 20
        ? Optional.of(number.scale() < 0 ? number.setScale(0) : number)
        : Optional.empty();
  }
}
