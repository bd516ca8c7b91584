package io.tillbridge.spi.json;

import io.tillbridge.spi.document.CanonicalDocument;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.eclipse.yasson.YassonJsonb;

/**
 * Canonical documents as JSON and back, by JSON Binding. Members that this version doesn't know are
 * kept in the record's {@code unknown} and written again where they stood. Safe for use by several
 * threads.
 */
public final class CanonicalJson {
  private final YassonJsonb jsonb;
  private final JsonProvider json = JsonProvider.provider();

  /** Sets the binding up; keep one and use it throughout. */
  public CanonicalJson() {
    JsonbConfig config =
        new JsonbConfig().withAdapters(new MoneyText(), new FieldValueObject(), new ZoneText());
    Jsonb made = JsonbBuilder.newBuilder().withConfig(config).build();
    this.jsonb = (YassonJsonb) made;
  }

  /** Writes a record as an object, its unknown members beside the known. */
  public JsonObject toJson(Record document) {
    return UnknownMembers.beside(document, jsonb.toJsonStructure(document).asJsonObject());
  }

  /** Reads a record; throws {@link UnreadableDocument} that says which member is wrong. */
  public <R extends Record> R fromJson(JsonObject json, Class<R> type) {
    try {
      JsonObject sorted = UnknownMembers.apart(type, json);
      return jsonb.fromJsonStructure(sorted, type);
    } catch (JsonbException | JsonException | IllegalArgumentException e) {
      throw new UnreadableDocument(type, e);
    }
  }

  /** Writes a document as text. */
  public String write(CanonicalDocument document) {
    return toJson((Record) document).toString();
  }

  /** Reads a record from text; throws {@link UnreadableDocument}. */
  public <R extends Record> R read(String text, Class<R> type) {
    try (var reader = json.createReader(new StringReader(text))) {
      return fromJson(reader.readObject(), type);
    } catch (JsonException e) {
      throw new UnreadableDocument(type, e);
    }
  }
}
