package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Input;
import io.tillbridge.core.mapping.cel.Node;
import io.tillbridge.core.mapping.document.Position;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fills one field.
 *
 * @param name the field's own name, without the path to it
 * @param position of the row in its file
 * @param text what the row says
 * @param inputs what it reads
 * @param when condition, null for none
 * @param node computes the value; null for a constant
 * @param fallback the constant, or what stands where the value is absent; null for nothing
 * @param limit what the ledger takes
 */
public record Row(
    String name,
    Position position,
    String text,
    List<Input> inputs,
    @Nullable Expression when,
    @Nullable Node node,
    @Nullable JsonValue fallback,
    boolean keepEmpty,
    Limit limit) {

  public Row {
    inputs = List.copyOf(inputs);
  }

  /** File and line. */
  String source() {
    return position.file() + ":" + position.line();
  }
}
