package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Reading;
import jakarta.json.JsonValue;

/** How asking the store for one resource ended. */
public sealed interface ShopAnswer {

  /** The store told; an object or an array. */
  record Told(JsonValue json) implements ShopAnswer {}

  /** The store has no such resource. */
  record NotThere(String why) implements ShopAnswer {}

  /** Anything else, as what it makes of the whole reading. */
  record Failed(Reading reading) implements ShopAnswer {}
}
