package io.tillbridge.server.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhooks refused lately, newest first; each is logged and counted. Thread-safe. */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int KEPT = 200;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Consumer<Refusal> listener;
  private final Deque<Refusal> recent = new ArrayDeque<>();

  /** {@code listener} hears of each, on the thread that refused it. */
  public Refusals(Clock clock, MeterRegistry metrics, Consumer<Refusal> listener) {
    this.clock = clock;
    this.metrics = metrics;
    this.listener = listener;
  }

  /** Up to 200, the newest first. */
  public List<Refusal> recent() {
    synchronized (recent) {
      List<Refusal> newestFirst = new ArrayList<>(recent);
      Collections.reverse(newestFirst);
      return newestFirst;
    }
  }

  void add(String connection, int status, String reason, String why) {
    Refusal refusal = new Refusal(clock.instant(), connection, status, reason, why);
    synchronized (recent) {
      if (recent.size() == KEPT) {
        recent.removeFirst();
      }
      recent.addLast(refusal);
    }
    metrics
        .counter("tillbridge.webhooks.refused", "connection", connection, "reason", reason)
        .increment();
    LOG.warn(
        "A webhook to {} was refused with {} ({}): {}. Nothing of it was kept; {}",
        connection.isEmpty() ? "no connection of ours" : "connection " + connection,
        status,
        reason,
        why,
        reason.equals("full")
            ? "the shop sends it again later."
            : "set the sender and this connection right, then have the shop send it again.");
    listener.accept(refusal);
  }
}
