package io.tillbridge.core.mapping.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A JSON file whose every value knows its place. */
final class JsonFile {
  private static final JsonNodeReader READER = JsonNodeReader.builder().locationAware().build();

  private static final String ADVICE = "Correct it here, or on the line before.";

  private final String name;
  private final List<String> lines;
  private final JsonNode root;

  private JsonFile(String name, String text, JsonNode root) {
    this.name = name;
    this.lines = text.lines().toList();
    this.root = root;
  }

  /** Reads the file; empty with a problem noted where it is not JSON. */
  static Optional<JsonFile> read(String name, String text, Problems problems) {
    Throwable fault;
    try {
      return Optional.of(new JsonFile(name, text, READER.readTree(text, InputFormat.JSON)));
    } catch (IllegalArgumentException e) {
      // The reader wraps what the parser says.
      fault = e.getCause() == null ? e : e.getCause();
    } catch (IOException e) {
      fault = e;
    }
    problems.error(place(name, fault), "This is not JSON: " + said(fault), ADVICE);
    return Optional.empty();
  }

  private static Position place(String name, Throwable fault) {
    JsonLocation at = fault instanceof JsonProcessingException e ? e.getLocation() : null;
    return at == null
        ? new Position(name, 1, 1)
        : new Position(name, at.getLineNr(), at.getColumnNr());
  }

  private static String said(Throwable fault) {
    return fault instanceof JsonProcessingException e
        ? e.getOriginalMessage()
        : String.valueOf(fault.getMessage());
  }

  JsonNode root() {
    return root;
  }

  Position position(JsonNode node) {
    // An empty file has no node, and so no place.
    JsonLocation at = node.isMissingNode() ? null : JsonNodes.tokenLocationOf(node);
    return at == null
        ? new Position(name, 1, 1)
        : new Position(name, at.getLineNr(), at.getColumnNr());
  }

  Text text(JsonNode node) {
    Position at = position(node);
    String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    String raw = line.substring(Math.min(at.column(), line.length()));
    return new Text(node.asText(), at, raw);
  }
}
