package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.WriteRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls whose answer never came and that Xero may yet carry out. A document of such a call that is
 * to be written again goes in the very same call: under its Idempotency-Key Xero carries it out
 * once, however late the first arrives. Xero keeps a key for six minutes (Xero, "Idempotent
 * requests"). Guarded by itself.
 */
final class LateCalls {
  /** Leaves room for the call itself. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private final Clock clock;
  private final List<Late> calls = new ArrayList<>();

  LateCalls(Clock clock) {
    this.clock = clock;
  }

  private record Late(Batch batch, Instant since) {}

  /** A call got no answer; the six minutes count from the first time. */
  synchronized void add(Batch batch) {
    if (calls.stream().noneMatch(late -> late.batch().equals(batch))) {
      calls.add(new Late(batch, clock.instant()));
    }
  }

  /** A call was answered, or can't be repeated. */
  synchronized void remove(Batch batch) {
    calls.removeIf(late -> late.batch().equals(batch));
  }

  /** The call in which this document went last, if Xero may yet carry it out. */
  synchronized Optional<Batch> of(Entry entry) {
    Instant oldest = clock.instant().minus(KEPT);
    calls.removeIf(late -> late.since().isBefore(oldest));
    return calls.stream()
        .map(Late::batch)
        .filter(batch -> batch.entries().stream().anyMatch(sent -> same(sent, entry)))
        .findFirst();
  }

  private static boolean same(Entry sent, Entry entry) {
    WriteRequest before = sent.request();
    return before.effectId().equals(entry.request().effectId()) && sent.text().equals(entry.text());
  }
}
