package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.json.Fields;
import java.util.List;
import java.util.Map;

/**
 * The longest texts that fields take, from Xero's OpenAPI description.
 *
 * @param limits the most characters by field
 */
public record Lengths(Map<String, Integer> limits) {

  /** Adds a message for each field that is too long. */
  public void check(Fields fields, String what, List<String> problems) {
    limits.forEach(
        (field, most) ->
            fields
                .text(field)
                .filter(text -> text.length() > most)
                .ifPresent(
                    text ->
                        problems.add(
                            "The field "
                                + field
                                + " of the "
                                + what
                                + " must be no more than "
                                + most
                                + " characters.")));
  }
}
