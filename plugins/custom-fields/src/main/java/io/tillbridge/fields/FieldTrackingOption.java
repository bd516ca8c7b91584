package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;
import static io.tillbridge.fields.FieldFunction.required;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code field.trackingOption(category, value, options?, default?)}: an entry of a line's tracking,
 * {@code {"Name": category, "Option": option}} ("Xero accounting API, tracking on line items"). The
 * option is translated by the table {@code options} as {@code field.choice} does, or is the value
 * itself where there is no table. An option's name has at most 100 characters there; a longer one
 * is a problem, as a cut one would name another option or none.
 */
final class FieldTrackingOption {
  private static final int LONGEST = 100;

  private FieldTrackingOption() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.trackingOption",
        "A custom field as the tracking option of a line.",
        List.of(
            required("category", FieldType.TEXT, "The tracking category's name in the ledger."),
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("options", FieldType.OBJECT, "The table: from the shop's option to ours."),
            optional("default", FieldType.TEXT, "The option for a missing or unlisted value.")),
        FieldType.OBJECT,
        FieldTrackingOption::map);
  }

  private static Mapped map(Call call) {
    Optional<String> category = call.text("category");
    if (category.isEmpty()) {
      return new Mapped.Problem("category is missing: name the tracking category");
    }
    Mapped chosen = Options.chosen(call);
    if (!(chosen instanceof Mapped.Value value)) {
      return chosen;
    }
    String option = String.valueOf(value.value());
    if (option.codePointCount(0, option.length()) > LONGEST) {
      return new Mapped.Problem(
          "the tracking option '"
              + Lengths.cut(option, 40)
              + "…' is longer than the "
              + LONGEST
              + " characters allowed: translate it by options");
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("Name", category.get());
    entry.put("Option", option);
    return new Mapped.Value(entry);
  }
}
