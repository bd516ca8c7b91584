package io.tillbridge.spi.json;

import io.tillbridge.spi.document.FieldValue;
import jakarta.json.JsonObject;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;

/** A custom field's value as {@code {"type":"date","value":"2026-07-01"}}. */
final class FieldValueObject implements JsonbAdapter<FieldValue, JsonObject> {
  private static final JsonProvider JSON = JsonProvider.provider();

  @Override
  public JsonObject adaptToJson(FieldValue field) {
    var json = JSON.createObjectBuilder();
    if (field instanceof FieldValue.Decimal number) {
      json.add("type", "number").add("value", number.value());
    } else if (field instanceof FieldValue.YesNo yesNo) {
      json.add("type", "yesNo").add("value", yesNo.value());
    } else if (field instanceof FieldValue.Date date) {
      json.add("type", "date").add("value", date.text());
    } else if (field instanceof FieldValue.Choice choice) {
      json.add("type", "choice").add("value", choice.value());
    } else {
      json.add("type", "text").add("value", field.text());
    }
    return json.build();
  }

  @Override
  public FieldValue adaptFromJson(JsonObject json) {
    String type = json.getString("type", "text");
    return switch (type) {
      case "text" -> new FieldValue.Text(json.getString("value"));
      case "choice" -> new FieldValue.Choice(json.getString("value"));
      case "number" -> new FieldValue.Decimal(json.getJsonNumber("value").bigDecimalValue());
      case "date" -> new FieldValue.Date(LocalDate.parse(json.getString("value")));
      case "yesNo" -> new FieldValue.YesNo(json.getBoolean("value"));
      default ->
          throw new IllegalArgumentException(
              "a custom field's type '" + type + "' is none of text, choice, number, date, yesNo");
    };
  }
}
