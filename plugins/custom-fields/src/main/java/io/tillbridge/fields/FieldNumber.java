package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code field.number(value, decimals?, decimalMark?, default?)}: an exact number. Text is read
 * with {@code decimalMark}, a point unless told otherwise; the other of point and comma, blanks and
 * apostrophes may group its thousands. {@code decimals} rounds half away from zero.
 */
final class FieldNumber {
  /** Groups of three alone: "1,5" is not fifteen because someone took a comma for a point. */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,30}|\\d{1,3}(\\x00\\d{3}){1,9})(\\.\\d{1,20})?");

  /** Stands for a mark that groups thousands; no text that a shop sends has it. */
  private static final String GROUP = "\0";

  private FieldNumber() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.number",
        "A custom field, or any text or number, as an exact number.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("decimals", FieldType.NUMBER, "Round to this many decimals."),
            optional("decimalMark", FieldType.TEXT, "The decimal mark of text: . or ,"),
            optional("default", FieldType.NUMBER, "The number for a missing value.")),
        FieldType.NUMBER,
        FieldNumber::map);
  }

  private static Mapped map(Call call) {
    String mark = call.text("decimalMark").orElse(".");
    if (!mark.equals(".") && !mark.equals(",")) {
      return new Mapped.Problem("decimalMark must be a point or a comma, and is '" + mark + "'");
    }
    int decimals = call.count("decimals", 0, -1);
    boolean given = call.text("value").isPresent();
    Optional<Object> value = given ? call.value("value") : call.value("default");
    if (value.isEmpty()) {
      return new Mapped.Nothing();
    }
    // A number, or a default, is written with a point whatever the mark of the shop's texts.
    boolean marked = given && value.get() instanceof String;
    Optional<String> text = call.text(given ? "value" : "default");
    return text.flatMap(each -> number(each, marked ? mark : "."))
        .<Mapped>map(
            number ->
                new Mapped.Value(
                    decimals < 0 ? number : number.setScale(decimals, RoundingMode.HALF_UP)))
        .orElseGet(() -> new Mapped.Problem("'" + text.orElse("") + "' is not a number"));
  }

  private static Optional<BigDecimal> number(String text, String mark) {
    String grouping = mark.equals(",") ? "[.'\\s\\u00a0\\u202f]" : "[,'\\s\\u00a0\\u202f]";
    String shape = text.replaceAll(grouping, GROUP).replace(mark, ".");
    return PLAIN.matcher(shape).matches()
        ? Optional.of(new BigDecimal(shape.replace(GROUP, "")))
        : Optional.empty();
  }
}
