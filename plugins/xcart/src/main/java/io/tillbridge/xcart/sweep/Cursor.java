package io.tillbridge.xcart.sweep;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a sweep for changes stands, kept by the host as text.
 *
 * @param since the newest date that the last whole sweep saw, seconds since 1970
 * @param seen the newest date that this sweep has seen so far
 * @param walk the list under way, empty between sweeps
 */
record Cursor(long since, long seen, Optional<Walk> walk) {

  /** A list under way. */
  record Walk(Listing listing, Place place) {}

  static Cursor since(Instant time) {
    return new Cursor(time.getEpochSecond(), time.getEpochSecond(), Optional.empty());
  }

  Cursor on(Listing listing, Place place, long newest) {
    return new Cursor(since, Math.max(seen, newest), Optional.of(new Walk(listing, place)));
  }

  Cursor ended(long newest) {
    long latest = Math.max(seen, newest);
    return new Cursor(latest, latest, Optional.empty());
  }

  String text() {
    var json = Json.createObjectBuilder().add("since", since).add("seen", seen);
    walk.ifPresent(
        under -> json.add("list", under.listing().name()).add("place", under.place().json()));
    return json.build().toString();
  }

  /** Reads what {@link #text} wrote; "" and what can't be read begin at the beginning. */
  static Cursor of(String text) {
    if (text.isEmpty()) {
      return since(Instant.EPOCH);
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      Optional<Walk> walk =
          json.containsKey("list")
              ? Optional.of(
                  new Walk(
                      Listing.valueOf(json.getString("list")),
                      Place.of(json.getJsonObject("place"))))
              : Optional.empty();
      return new Cursor(
          json.getJsonNumber("since").longValue(), json.getJsonNumber("seen").longValue(), walk);
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no cursor of an X-Cart store", e);
    }
  }
}
