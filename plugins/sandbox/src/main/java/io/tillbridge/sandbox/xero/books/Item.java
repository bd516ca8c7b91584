package io.tillbridge.sandbox.xero.books;

import io.tillbridge.sandbox.json.Fields;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is sold.
 *
 * @param id Xero's identifier
 * @param code what lines name, at most 30 characters, unique
 * @param fields all else that was said of it
 * @param updated when it last changed
 */
public record Item(UUID id, String code, JsonObject fields, Instant updated) {

  /** What a line about it takes over where it says nothing itself. */
  public Optional<Fields> sales() {
    return new Fields(fields).nested("SalesDetails");
  }
}
