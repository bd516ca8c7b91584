package io.tillbridge.xero.write;

import io.tillbridge.xero.api.ApiCall;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Documents that go in one call.
 *
 * @param mended what was mended since Xero refused them in the same attempt, "" for nothing: the
 *     call then needs another Idempotency-Key
 */
record Batch(List<Entry> entries, String mended) {
  /** For {@code {"…":[]}} around the documents. */
  private static final int FRAME = 64;

  /** Documents that go for the first time in their attempt. */
  Batch(List<Entry> entries) {
    this(entries, "");
  }

  /** Apportions documents in their order, each batch within the size and the bytes allowed. */
  static List<Batch> apportion(List<Entry> entries, int size, int bytes) {
    List<Batch> batches = new ArrayList<>();
    List<Entry> open = new ArrayList<>();
    int length = FRAME;
    for (Entry entry : entries) {
      int more = entry.bytes() + 1;
      if (!open.isEmpty() && (open.size() == size || length + more > bytes)) {
        batches.add(new Batch(List.copyOf(open)));
        open.clear();
        length = FRAME;
      }
      open.add(entry);
      length += more;
    }
    if (!open.isEmpty()) {
      batches.add(new Batch(List.copyOf(open)));
    }
    return batches;
  }

  /** Whether a single document is too long by itself. */
  static boolean tooLong(Entry entry, int bytes) {
    return entry.bytes() + 1 + FRAME > bytes;
  }

  /** Whether it can be split. */
  boolean several() {
    return entries.size() > 1;
  }

  Batch firstHalf() {
    return new Batch(entries.subList(0, entries.size() / 2), mended);
  }

  Batch secondHalf() {
    return new Batch(entries.subList(entries.size() / 2, entries.size()), mended);
  }

  /**
   * The call. {@code summarizeErrors} is always said: Xero's documents disagree on what holds where
   * it isn't.
   */
  ApiCall call(Resource resource, int unitDecimals, String tenant) {
    Query query = Query.NONE.with("summarizeErrors", "false");
    if (resource.unitPrices()) {
      query = query.with("unitdp", String.valueOf(unitDecimals));
    }
    Route route = Route.of(resource, entries.get(0));
    String documents = entries.stream().map(Entry::text).collect(Collectors.joining(","));
    return new ApiCall(
        route.method(),
        route.path(),
        query,
        Buffer.buffer("{\"" + resource.collection() + "\":[" + documents + "]}"),
        IdempotencyKey.of(tenant + mended, resource, entries));
  }
}
