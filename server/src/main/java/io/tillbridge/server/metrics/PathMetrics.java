package io.tillbridge.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.overview.Counts;
import io.tillbridge.server.overview.Overview;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How many orders, events and effects are in which state, asked of the store now and then. */
public final class PathMetrics implements AutoCloseable {
  private static final long LOOK_MILLIS = 10_000;
  private volatile Counts counts = new Counts(Map.of(), Map.of(), Map.of(), 0, 0);
  private final Vertx vertx;
  private final Overview overview;
  private final long timer;

  /** Registers the gauges. */
  public PathMetrics(Vertx vertx, MeterRegistry registry, Overview overview) {
    this.vertx = vertx;
    this.overview = overview;
    for (OrderState state : OrderState.values()) {
      gauge(registry, "orders", state, () -> counts.orders().getOrDefault(state, 0L));
    }
    for (EventState state : EventState.values()) {
      gauge(registry, "events", state, () -> counts.events().getOrDefault(state, 0L));
    }
    for (EffectState state : EffectState.values()) {
      gauge(registry, "effects", state, () -> counts.effects().getOrDefault(state, 0L));
    }
    Gauge.builder("tillbridge.dead.letters", () -> counts.openDeadLetters()).register(registry);
    Gauge.builder("tillbridge.connections.blocked", () -> counts.blockedConnections())
        .register(registry);
    look();
    timer = vertx.setPeriodic(LOOK_MILLIS, t -> look());
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    overview.counts().onSuccess(now -> counts = now);
  }

  private static void gauge(
      MeterRegistry registry, String name, Enum<?> state, Supplier<Number> value) {
    Gauge.builder("tillbridge." + name, value)
        .tag("state", state.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
