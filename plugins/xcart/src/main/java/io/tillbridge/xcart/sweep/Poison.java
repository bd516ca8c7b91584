package io.tillbridge.xcart.sweep;

import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * An order that the store can't show: asked for a page with it, it fails.
 *
 * @param id the order, or "" where it couldn't be found out
 * @param older the order that is just older, "" for none
 * @param newer the order that is just newer, "" for none
 * @param date when the order listed before it was last changed or placed, seconds since 1970
 */
public record Poison(String id, String older, String newer, long date) {
  /** Begins the key of one whose id is not known. */
  static final String UNKNOWN = "unlisted-after-";

  /** Its reading will fail, and so a person hears of it. The same order makes the same notice. */
  Notice notice() {
    return id.isEmpty()
        ? new Notice(
            "sweep unlisted after " + older,
            TYPE,
            new Subject(DocumentKind.ORDER, UNKNOWN + older, said()))
        : new Notice("sweep unlisted " + id, TYPE, new Subject(DocumentKind.ORDER, id, said()));
  }

  private static final String TYPE = "order.unlisted";

  /** What the sweep said of an order it couldn't list, "" where it said nothing. */
  public static String said(Subject subject) {
    return subject.announced().getString(SAID, "");
  }

  private static final String SAID = "unlisted";

  private JsonObject said() {
    String place =
        (older.isEmpty() ? "" : ", newer than the order with the id " + older)
            + (newer.isEmpty() ? "" : ", older than the order with the id " + newer);
    return Json.createObjectBuilder()
        .add(
            SAID,
            "the store's list of orders fails (500) at "
                + (id.isEmpty() ? "an order" : "the order with the id " + id)
                + ", of about "
                + Instant.ofEpochSecond(date)
                + place)
        .build();
  }
}
