package io.tillbridge.server.deadletter;

import io.tillbridge.spi.connector.Problem;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An effect or event that a person must look at.
 *
 * @param source what died
 * @param sourceId the effect's or event's key
 * @param connection the ledger that refused it, or the shop that could not be read
 * @param orderId the order it is about, empty where it was never read
 * @param kind of document
 * @param businessKey of an effect; the shop's key of an event's subject
 * @param document what was to be written, or what the event announced
 * @param problems what is wrong, with advice
 * @param attempts how often it was tried
 * @param settledAt when it was put up again or replaced
 */
public record DeadLetter(
    String id,
    Source source,
    String sourceId,
    String connection,
    Optional<String> orderId,
    String kind,
    String businessKey,
    JsonObject document,
    List<Problem> problems,
    int attempts,
    Instant diedAt,
    State state,
    Optional<Instant> settledAt) {

  /** What can die. */
  public enum Source {
    EVENT,
    EFFECT,
    /** A write of a product, stock level or customer. */
    RECORD
  }

  /** Whether it still wants a person. */
  public enum State {
    OPEN,
    /** A person, or a new nudge from the shop, put it up again. */
    RETRIED,
    /** A later version of the order made it pointless. */
    SUPERSEDED
  }
}
