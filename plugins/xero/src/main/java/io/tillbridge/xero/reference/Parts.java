package io.tillbridge.xero.reference;

import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads reference data part by part, and keeps for a moment what was read of it: where one call of
 * several fails, trying again costs that one call. Safe for use by several threads.
 */
final class Parts {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final ApiReader reader;
  private final Clock clock;
  private final Map<String, Part> kept = new ConcurrentHashMap<>();

  Parts(ApiReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /** All elements of a resource; fails as {@link ApiReader#all} does. */
  Future<List<Element>> read(String resource, Query query) {
    Instant now = clock.instant();
    Part part = kept.get(resource);
    return part != null && now.isBefore(part.readAt().plus(KEPT))
        ? Future.succeededFuture(part.elements())
        : reader.all(resource, query).onSuccess(all -> kept.put(resource, new Part(all, now)));
  }

  /** The whole was read: the next time asks for all of it. */
  void forget() {
    kept.clear();
  }

  private record Part(List<Element> elements, Instant readAt) {}
}
