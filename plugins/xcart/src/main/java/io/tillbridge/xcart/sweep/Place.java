package io.tillbridge.xcart.sweep;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * How far a list was walked.
 *
 * @param from the date the page is asked from, in seconds since 1970
 * @param offset orders of that list gone past
 * @param size orders to ask for at once, a power of two that divides the offset
 * @param lastId the order that came last, "" for none yet
 * @param lastDate its date in this list
 */
record Place(long from, int offset, int size, String lastId, long lastDate) {
  /**
   * The most at once: a power of two, so that halves of a page are pages too; the API gives 100.
   */
  static final int FULL = 64;

  static Place at(long from) {
    return new Place(from, 0, FULL, "", from);
  }

  int page() {
    return offset / size + 1;
  }

  Place narrowed() {
    return new Place(from, offset, size / 2, lastId, lastDate);
  }

  /** Past one order that can't be shown. */
  Place pastOne() {
    return new Place(from, offset + 1, 1, lastId, lastDate);
  }

  /** Past a page that ended with this order; pages grow again as the offset allows. */
  Place past(int count, Row last, long date) {
    int to = offset + count;
    int widest = Math.min(Math.min(size * 2, FULL), Integer.lowestOneBit(to));
    return new Place(from, to, Math.max(1, widest), last.id(), date);
  }

  /** From the date of the order that came last, which comes again. */
  Place onFrom(Row last, long date) {
    return new Place(date, 0, FULL, last.id(), date);
  }

  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    json.add("from", from).add("offset", offset).add("size", size);
    return json.add("lastId", lastId).add("lastDate", lastDate).build();
  }

  static Place of(JsonObject json) {
    int offset = Math.max(0, json.getInt("offset", 0));
    int size = json.getInt("size", FULL);
    boolean fits = Integer.bitCount(size) == 1 && size <= FULL && size > 0 && offset % size == 0;
    return new Place(
        json.getJsonNumber("from").longValue(),
        fits ? offset : 0,
        fits ? size : FULL,
        json.getString("lastId", ""),
        json.getJsonNumber("lastDate").longValue());
  }
}
