package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;
import static io.tillbridge.fields.FieldFunction.required;

import io.tillbridge.spi.mapping.FieldType;
import java.util.List;

/**
 * {@code field.choice(value, options, default?)}: translates one option into another by a table,
 * like {@code ['Wholesale -> B2B', 'Retail -> B2C']}. Upper and lower case count only where the
 * table has both. A value that the table doesn't list becomes the default; without one the order is
 * held.
 */
final class FieldChoice {
  private FieldChoice() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.choice",
        "One option translated into another by a table.",
        List.of(
            optional("value", FieldType.TEXT, "The option to translate; may be missing."),
            required("options", FieldType.LIST, "The table, each row like 'Retail -> B2C'."),
            optional("default", FieldType.TEXT, "For a missing or unlisted value.")),
        FieldType.CHOICE,
        Options::chosen);
  }
}
