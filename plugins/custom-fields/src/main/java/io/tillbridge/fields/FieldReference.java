package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;

/**
 * {@code field.reference(value, prefix?, default?, maxLength?)}: the reference of a document, like
 * the buyer's purchase-order number, on one line, with a prefix before it where there is one. Xero
 * shows 255 characters ("Accounting API, Invoices"): longer ones are cut there unless {@code
 * maxLength} says otherwise.
 */
final class FieldReference {
  private static final int LONGEST = 255;

  private FieldReference() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.reference",
        "A custom field as a document's reference, on one line.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional(
                "prefix", FieldType.TEXT, "What stands before it, taken as it is, like \"PO \"."),
            optional("default", FieldType.TEXT, "The whole reference for a missing value."),
            optional(
                "maxLength", FieldType.NUMBER, "Cut to this many characters; 255 unless told.")),
        FieldType.TEXT,
        FieldReference::map);
  }

  private static Mapped map(Call call) {
    int most = call.count("maxLength", 1, LONGEST);
    String prefix = call.verbatim("prefix", "");
    return call.text("value")
        .map(Lengths::oneLine)
        .filter(value -> !value.isEmpty())
        .map(value -> prefix + value)
        .or(() -> call.text("default").map(Lengths::oneLine))
        .<Mapped>map(reference -> new Mapped.Value(Lengths.cut(reference, most)))
        .orElseGet(Mapped.Nothing::new);
  }
}
