package io.tillbridge.xero.fields;

import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldType;
import java.util.ArrayList;
import java.util.List;

/** A list of fields in the making. */
final class Fields {
  private final List<FieldDescription> fields = new ArrayList<>();

  Fields must(String path, FieldType type, int maxLength, String description) {
    fields.add(new FieldDescription(path, type, true, maxLength, List.of(), description));
    return this;
  }

  Fields may(String path, FieldType type, int maxLength, String description) {
    fields.add(new FieldDescription(path, type, false, maxLength, List.of(), description));
    return this;
  }

  Fields choice(String path, boolean required, String description, String... options) {
    fields.add(
        new FieldDescription(path, FieldType.CHOICE, required, 0, List.of(options), description));
    return this;
  }

  List<FieldDescription> all() {
    return List.copyOf(fields);
  }
}
