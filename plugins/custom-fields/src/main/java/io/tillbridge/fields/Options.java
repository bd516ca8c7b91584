package io.tillbridge.fields;

import io.tillbridge.spi.mapping.Mapped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looking an option up: first exactly, then in whatever case. */
final class Options {
  private Options() {}

  /**
   * What the table called {@code options} holds for the value, or the default, or a problem; itself
   * without a table.
   */
  static Mapped chosen(Call call) {
    Map<String, String> table = call.table("options");
    Optional<String> value = call.text("value");
    if (value.isEmpty()) {
      return call.defaultText();
    }
    Optional<String> option = table.isEmpty() ? value : Optional.ofNullable(table.get(value.get()));
    return option
        .or(() -> inAnyCase(table, value.get()))
        .or(() -> call.text("default"))
        .<Mapped>map(Mapped.Value::new)
        .orElseGet(
            () ->
                new Mapped.Problem(
                    "'"
                        + value.get()
                        + "' is none of the options "
                        + String.join(", ", table.keySet())
                        + ": add it to options, or give a default"));
  }

  private static Optional<String> inAnyCase(Map<String, String> table, String value) {
    String wanted = value.toLowerCase(Locale.ROOT);
    return table.entrySet().stream()
        .filter(entry -> entry.getKey().trim().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
