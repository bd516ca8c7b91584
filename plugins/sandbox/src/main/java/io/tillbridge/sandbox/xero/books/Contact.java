package io.tillbridge.sandbox.xero.books;

import io.tillbridge.sandbox.json.Fields;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact.
 *
 * @param id Xero's identifier
 * @param name unique among active contacts
 * @param status {@code ACTIVE} or {@code ARCHIVED}
 * @param fields all else that was said of it, as it was said
 * @param updated when it last changed
 */
public record Contact(UUID id, String name, String status, JsonObject fields, Instant updated) {

  /** Whether it is in use. */
  public boolean active() {
    return status.equals("ACTIVE");
  }

  /** The other system's number for it. */
  public Optional<String> number() {
    return new Fields(fields).filled("ContactNumber");
  }

  /** What makes its name the same as another's: Xero doesn't mind capitals. */
  public static String nameKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
