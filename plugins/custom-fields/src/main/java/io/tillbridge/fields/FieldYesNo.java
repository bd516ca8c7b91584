package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;
import java.util.Optional;

/**
 * {@code field.yesNo(value, yes?, no?, default?)}: yes or no. Text is read in any case by the texts
 * in {@code yes} and {@code no}; where they are left out, yes, true, on, y and 1 mean yes, and no,
 * false, off, n and 0 mean no.
 */
final class FieldYesNo {
  private static final List<String> YES = List.of("yes", "true", "on", "y", "1");
  private static final List<String> NO = List.of("no", "false", "off", "n", "0");

  private FieldYesNo() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.yesNo",
        "A custom field, or any text or number, as yes or no.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("yes", FieldType.LIST, "Texts that mean yes."),
            optional("no", FieldType.LIST, "Texts that mean no."),
            optional("default", FieldType.YES_NO, "The answer for a missing value.")),
        FieldType.YES_NO,
        FieldYesNo::map);
  }

  private static Mapped map(Call call) {
    List<String> yes = call.texts("yes");
    List<String> no = call.texts("no");
    boolean given = call.text("value").isPresent();
    Optional<Object> value = given ? call.value("value") : call.value("default");
    if (value.isPresent() && value.get() instanceof Boolean answer) {
      return new Mapped.Value(answer);
    }
    Optional<String> text = call.text(given ? "value" : "default");
    if (text.isEmpty()) {
      return new Mapped.Nothing();
    }
    if (among(text.get(), given && !yes.isEmpty() ? yes : YES)) {
      return new Mapped.Value(true);
    }
    return among(text.get(), given && !no.isEmpty() ? no : NO)
        ? new Mapped.Value(false)
        : new Mapped.Problem(
            "'" + text.get() + "' is neither yes nor no: add it to the texts in yes or in no");
  }

  private static boolean among(String text, List<String> texts) {
    return texts.stream().anyMatch(text::equalsIgnoreCase);
  }
}
