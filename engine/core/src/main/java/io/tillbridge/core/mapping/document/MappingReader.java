package io.tillbridge.core.mapping.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tillbridge.spi.ledger.LedgerKind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads mapping files by their JSON Schema. */
public final class MappingReader {
  private final JsonSchema schema;

  /** Reads the schema, which is part of the program. */
  public MappingReader() {
    InputStream text = MappingReader.class.getResourceAsStream("mapping.schema.json");
    this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  /** The mapping; empty with the problems noted where its form is wrong. */
  public Optional<MappingDocument> read(String file, String text, Problems problems) {
    Optional<JsonFile> json = JsonFile.read(file, text, problems);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    JsonNode root = json.get().root();
    List<ValidationMessage> faults = List.copyOf(schema.validate(root));
    faults.forEach(fault -> SchemaFault.note(fault, json.get(), problems));
    return faults.isEmpty() ? Optional.of(document(file, json.get(), root)) : Optional.empty();
  }

  private static MappingDocument document(String file, JsonFile json, JsonNode root) {
    return new MappingDocument(
        file,
        root.get("name").asText(),
        SourceKind.valueOf(root.get("source").asText()),
        LedgerKind.valueOf(root.get("target").asText()),
        json.position(root),
        json.text(root.get("key")),
        rows(json, root.get("fields")));
  }

  private static List<Row> rows(JsonFile json, @Nullable JsonNode nodes) {
    List<Row> rows = new ArrayList<>();
    if (nodes != null) {
      nodes.forEach(node -> rows.add(row(json, node)));
    }
    return rows;
  }

  private static Row row(JsonFile json, JsonNode node) {
    JsonNode document = node.get("document");
    return new Row(
        json.position(node),
        json.text(node.get("target")),
        text(json, node.get("from")),
        node.get("value"),
        text(json, node.get("mapper")),
        arguments(json, node.get("with")),
        document == null ? null : LedgerKind.valueOf(document.asText()),
        rows(json, node.get("fields")),
        text(json, node.get("each")),
        node.path("as").asText("each"),
        text(json, node.get("when")),
        node.get("default"),
        node.path("keepEmpty").asBoolean(false),
        node.has("tooLong"));
  }

  private static List<Row.Argument> arguments(JsonFile json, @Nullable JsonNode with) {
    List<Row.Argument> arguments = new ArrayList<>();
    if (with != null) {
      with.properties()
          .forEach(
              entry -> {
                JsonNode value = entry.getValue();
                Text expression = value.isTextual() ? json.text(value) : null;
                arguments.add(
                    new Row.Argument(
                        entry.getKey(),
                        json.position(value),
                        expression,
                        expression == null ? value : null));
              });
    }
    return arguments;
  }

  private static @Nullable Text text(JsonFile json, @Nullable JsonNode node) {
    return node == null ? null : json.text(node);
  }
}
