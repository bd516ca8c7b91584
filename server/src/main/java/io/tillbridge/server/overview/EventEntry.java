package io.tillbridge.server.overview;

import io.tillbridge.server.journal.EventState;
import java.time.Instant;
import java.util.Optional;

/**
 * An event.
 *
 * @param deliveryId the sender's key of the message, "" where it gave none
 * @param subject the shop's key of what it is about
 * @param repeats how often the same body came again
 * @param nextAt when it is tried next, where it waits
 * @param orderId the order it led to
 */
public record EventEntry(
    String id,
    String connection,
    String deliveryId,
    String type,
    String kind,
    String subject,
    Instant receivedAt,
    int repeats,
    EventState state,
    int attempts,
    Optional<Instant> nextAt,
    String why,
    Optional<String> orderId,
    Optional<Instant> settledAt) {}
