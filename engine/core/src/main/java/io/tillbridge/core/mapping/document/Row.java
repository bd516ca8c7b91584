package io.tillbridge.core.mapping.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a mapping, as written.
 *
 * @param position where the row begins
 * @param target the target field
 * @param from expression; one of this, {@code value}, {@code mapper}, {@code document} and {@code
 *     fields} is there
 * @param value constant
 * @param mapper name of a field mapper
 * @param with the mapper's arguments
 * @param document the kind of document whose key is linked
 * @param fields the rows of a block
 * @param each expression for what a block is repeated over
 * @param as what the element is called in the block
 * @param when condition
 * @param fallback what stands there where the value is absent
 * @param keepEmpty whether an empty text is written
 * @param holdsTooLong whether the author accepts that a text too long holds the order
 */
public record Row(
    Position position,
    Text target,
    @Nullable Text from,
    @Nullable JsonNode value,
    @Nullable Text mapper,
    List<Argument> with,
    @Nullable LedgerKind document,
    List<Row> fields,
    @Nullable Text each,
    String as,
    @Nullable Text when,
    @Nullable JsonNode fallback,
    boolean keepEmpty,
    boolean holdsTooLong) {

  public Row {
    with = List.copyOf(with);
    fields = List.copyOf(fields);
  }

  /**
   * An argument of a mapper: an expression or a constant.
   *
   * @param name with its place
   * @param constant null for an expression
   */
  public record Argument(
      String name, Position position, @Nullable Text expression, @Nullable JsonNode constant) {}
}
