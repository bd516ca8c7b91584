package io.tillbridge.fields;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.mapping.FieldMapper;
import java.util.List;

/** Brings the functions for custom fields. Their names are used in mappings and don't change. */
public final class CustomFieldsPlugin implements TillbridgePlugin {

  @Override
  public List<FieldMapper> fieldMappers() {
    return List.of(
        FieldText.function(),
        FieldChoice.function(),
        FieldNumber.function(),
        FieldDate.function(),
        FieldYesNo.function(),
        FieldReference.function(),
        FieldTrackingOption.function(),
        FieldLineDescription.function(),
        FieldContact.function());
  }
}
