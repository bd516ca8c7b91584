package io.tillbridge.server.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the path from event to ledger is paced.
 *
 * @param readsAtOnce documents read from shops at the same time
 * @param batchesAtOnce batches of one lane under way at the same time
 * @param gather how long a batch that isn't full waits for more
 * @param patience how long it waits at most while orders that may add to it are being read
 * @param maxAttempts tries before an effect or event becomes a dead letter; waiting for limits or
 *     blockages is no try
 * @param firstRetry delay after the first failure; it doubles with each
 * @param longestRetry where the doubling ends
 * @param referenceAge how old reference data may grow
 * @param drain how long a shutdown waits for calls under way
 * @param dailyRates where exchange rates are published day by day; empty where none are fetched
 */
public record DeliverySettings(
    int readsAtOnce,
    int batchesAtOnce,
    Duration gather,
    Duration patience,
    int maxAttempts,
    Duration firstRetry,
    Duration longestRetry,
    Duration referenceAge,
    Duration drain,
    Optional<URI> dailyRates) {

  /** What suits a shop with up to some thousands of orders a day. */
  public static final DeliverySettings DEFAULT =
      new DeliverySettings(
          16,
          3,
          Duration.ofMillis(50),
          Duration.ofSeconds(2),
          12,
          Duration.ofSeconds(1),
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          Duration.ofSeconds(10));

  /** The same with another wait at shutdown, and rates from there. */
  public DeliverySettings with(Duration changed, Optional<URI> rates) {
    return new DeliverySettings(
        readsAtOnce,
        batchesAtOnce,
        gather,
        patience,
        maxAttempts,
        firstRetry,
        longestRetry,
        referenceAge,
        changed,
        rates);
  }

  /** As given, no exchange rates fetched. */
  public DeliverySettings(
      int readsAtOnce,
      int batchesAtOnce,
      Duration gather,
      Duration patience,
      int maxAttempts,
      Duration firstRetry,
      Duration longestRetry,
      Duration referenceAge,
      Duration drain) {
    this(
        readsAtOnce,
        batchesAtOnce,
        gather,
        patience,
        maxAttempts,
        firstRetry,
        longestRetry,
        referenceAge,
        drain,
        Optional.empty());
  }
}
