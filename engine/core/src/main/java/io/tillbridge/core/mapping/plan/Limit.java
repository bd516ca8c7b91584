package io.tillbridge.core.mapping.plan;

import io.tillbridge.spi.mapping.FieldDescription;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger takes in a field.
 *
 * @param maxLength 0 for no limit
 * @param options empty where any text may stand
 */
public record Limit(boolean required, int maxLength, List<String> options) {
  /** Where nothing is known of the field. */
  public static final Limit NONE = new Limit(false, 0, List.of());

  public Limit {
    options = List.copyOf(options);
  }

  /** By the ledger's own description. */
  public static Limit of(FieldDescription field) {
    return new Limit(field.required(), field.maxLength(), field.options());
  }

  /** Why the ledger would refuse the value; empty where it would not. */
  public Optional<String> refusal(JsonValue value) {
    if (!(value instanceof JsonString text)) {
      return Optional.empty();
    }
    int length = text.getString().length();
    if (maxLength > 0 && length > maxLength) {
      return Optional.of("has " + length + " characters where the ledger takes " + maxLength);
    }
    if (!options.isEmpty() && !options.contains(text.getString())) {
      return Optional.of(
          "is '" + text.getString() + "' where the ledger takes " + String.join(", ", options));
    }
    return Optional.empty();
  }
}
