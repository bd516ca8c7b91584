package io.tillbridge.core.mapping.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

/** Says in words what the schema found. */
final class SchemaFault {
  private static final String KINDS =
      "Give the row one of: from (an expression), value (a constant), mapper, document, fields.";

  private SchemaFault() {}

  static void note(ValidationMessage fault, JsonFile json, Problems problems) {
    JsonNode node = fault.getInstanceNode();
    String name = fault.getProperty();
    switch (fault.getType()) {
      case "oneOf" ->
          problems.error(
              json.position(node),
              "The row doesn't say what the field is filled from, or says it twice",
              KINDS);
      case "additionalProperties" -> {
        JsonNode extra = node.get(name);
        problems.error(
            json.position(extra == null ? node : extra),
            "Nothing is called '" + name + "' here",
            "Use a name that mappings/mapping.schema.json lists.");
      }
      case "required" -> {
        boolean choice = fault.getEvaluationPath().toString().contains("oneOf");
        if (!choice) {
          problems.error(json.position(node), "'" + name + "' is missing", "Add \"" + name + "\".");
        }
      }
      default ->
          problems.error(
              json.position(node),
              fault.getMessage().replaceFirst("^\\$[^:]*: ", ""),
              "See mappings/mapping.schema.json for what may stand here.");
    }
  }
}
