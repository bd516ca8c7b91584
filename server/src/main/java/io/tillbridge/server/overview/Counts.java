package io.tillbridge.server.overview;

import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.outbox.EffectState;
import java.util.Map;

/**
 * How much there is of everything, for metrics. States with nothing in them are left out, and so
 * are events that are done or dead.
 */
public record Counts(
    Map<EventState, Long> events,
    Map<OrderState, Long> orders,
    Map<EffectState, Long> effects,
    long openDeadLetters,
    long blockedConnections) {
  public Counts {
    events = Map.copyOf(events);
    orders = Map.copyOf(orders);
    effects = Map.copyOf(effects);
  }
}
