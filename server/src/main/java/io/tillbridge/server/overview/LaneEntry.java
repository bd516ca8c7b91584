package io.tillbridge.server.overview;

import io.tillbridge.server.outbox.EffectState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A connection and what holds it up.
 *
 * @param effects how many effects bound for it are in each state
 * @param callsLastDay calls made over it in the last 24 hours
 */
public record LaneEntry(
    String connection,
    Optional<Stop> stop,
    Map<EffectState, Long> effects,
    long pendingEvents,
    int callsLastDay) {
  public LaneEntry {
    effects = Map.copyOf(effects);
  }

  /**
   * Why nothing goes over a connection.
   *
   * @param kind DAY_LIMIT, RECONNECT or OFFLINE
   * @param until when it ends by itself; empty where a person must act
   */
  public record Stop(String kind, Optional<Instant> until, String why, Instant since) {}
}
