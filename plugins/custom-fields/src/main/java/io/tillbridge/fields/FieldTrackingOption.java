package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;

/**
 * {@code field.trackingOption(value, options?, default?)}: the name of a tracking option, for the
 * {@code Option} beside a tracking category's {@code Name} ("Xero accounting API, tracking on line
 * items"). The value is translated by the table {@code options} as {@code field.choice} does, or is
 * the option itself where there is no table. An option's name has at most 100 characters there; a
 * longer one is a problem, as a cut one would name another option or none.
 */
final class FieldTrackingOption {
  private static final int LONGEST = 100;

  private FieldTrackingOption() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.trackingOption",
        "A custom field as the name of a tracking option.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("options", FieldType.LIST, "The table, each row like 'NSW -> East'."),
            optional("default", FieldType.TEXT, "The option for a missing or unlisted value.")),
        FieldType.TEXT,
        FieldTrackingOption::map);
  }

  private static Mapped map(Call call) {
    Mapped chosen = Options.chosen(call);
    return chosen instanceof Mapped.Value value && tooLong(value.value().toString())
        ? new Mapped.Problem(
            "the tracking option '"
                + Lengths.cut(value.value().toString(), 40)
                + "…' is longer than the "
                + LONGEST
                + " characters allowed: translate it by options")
        : chosen;
  }

  private static boolean tooLong(String option) {
    return option.codePointCount(0, option.length()) > LONGEST;
  }
}
