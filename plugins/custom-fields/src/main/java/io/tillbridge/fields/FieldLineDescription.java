package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code field.lineDescription(description, fields?, names?, separator?, maxLength?)}: a line's
 * description with attributes behind it, like {@code Mug, Colour: red, Size: L}. {@code names} says
 * which and in what order; where it is left out all are taken, as the shop has them. Those without
 * a value are passed over. Xero takes 4,000 characters ("Accounting API, Invoices"): more are cut
 * unless {@code maxLength} says otherwise.
 */
final class FieldLineDescription {
  private static final int LONGEST = 4_000;

  private FieldLineDescription() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.lineDescription",
        "A line's description with custom fields behind it.",
        List.of(
            optional("description", FieldType.TEXT, "The description, like the line's name."),
            optional("fields", FieldType.OBJECT, "The custom fields, like the line's."),
            optional("names", FieldType.LIST, "Which of them, in what order; all unless told."),
            optional("separator", FieldType.TEXT, "What stands between; a comma unless told."),
            optional("maxLength", FieldType.NUMBER, "Cut to this length; 4000 unless told.")),
        FieldType.TEXT,
        FieldLineDescription::map);
  }

  private static Mapped map(Call call) {
    int most = call.count("maxLength", 1, LONGEST);
    Map<String, String> fields = call.table("fields");
    List<String> names = call.texts("names");
    List<String> parts = new ArrayList<>();
    call.text("description").ifPresent(parts::add);
    for (String name : names.isEmpty() ? List.copyOf(fields.keySet()) : names) {
      String value = fields.get(name);
      if (value != null) {
        parts.add(name + ": " + value);
      }
    }
    String separator = call.verbatim("separator", ", ");
    String whole = String.join(separator, parts);
    return whole.isEmpty() ? new Mapped.Nothing() : new Mapped.Value(Lengths.cut(whole, most));
  }
}
