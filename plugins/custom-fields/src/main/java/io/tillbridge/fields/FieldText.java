package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;

/**
 * {@code field.text(value, default?, maxLength?)}: any single value as text. A number is written
 * plainly, a date as 2026-03-01, yes or no as {@code yes} and {@code no}. Blanks around it go; what
 * is longer than {@code maxLength} characters is cut.
 */
final class FieldText {
  private FieldText() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.text",
        "A custom field, or any single value, as text.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("default", FieldType.TEXT, "The text for a missing value."),
            optional("maxLength", FieldType.NUMBER, "Longer text is cut to this many characters.")),
        FieldType.TEXT,
        FieldText::map);
  }

  private static Mapped map(Call call) {
    int most = call.count("maxLength", 1, 0);
    return call.text("value")
        .or(() -> call.text("default"))
        .<Mapped>map(text -> new Mapped.Value(Lengths.cut(text, most)))
        .orElseGet(Mapped.Nothing::new);
  }
}
