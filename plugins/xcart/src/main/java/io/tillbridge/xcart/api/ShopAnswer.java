package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Reading;
import jakarta.json.JsonValue;

/** How asking the store for one resource ended. */
public sealed interface ShopAnswer {

  /** The store told; an object or an array. */
  record Told(JsonValue json) implements ShopAnswer {}

  /** The store has no such resource. */
  record NotThere(String why) implements ShopAnswer {}

  /**
   * Anything else, as what it makes of the whole reading.
   *
   * @param broken whether the store itself failed at this very request (500), which one document
   *     that it can't show brings about
   */
  record Failed(Reading reading, boolean broken) implements ShopAnswer {
    /** A failure of another kind. */
    public Failed(Reading reading) {
      this(reading, false);
    }
  }
}
