package io.tillbridge.server.delivery;

import io.tillbridge.server.outbox.Readiness;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which kinds a lane sends a batch of now, and when it should look again. Full batches go at once.
 * One that isn't full waits for what is sure to add to it: batches of kinds it depends on, batches
 * of its own kind under way, orders being read, and a moment for company. So the more waits, the
 * fuller the batches. Pure.
 *
 * @param kinds a batch of each, in this order; a kind may stand several times
 * @param lookAgain how long until a batch that waits has waited enough
 */
record BatchPlan(List<LedgerKind> kinds, Optional<Duration> lookAgain) {
  BatchPlan {
    kinds = List.copyOf(kinds);
  }

  /** Documents that others link to come first. */
  static final List<LedgerKind> IN_ORDER =
      List.of(
          LedgerKind.CONTACT,
          LedgerKind.ITEM,
          LedgerKind.INVOICE,
          LedgerKind.PAYMENT,
          LedgerKind.CREDIT_NOTE,
          LedgerKind.ALLOCATION);

  /**
   * Of full batches those go first that finish most: where calls are scarce, what has come furthest
   * is booked before more is begun, and money comes before names and goods.
   */
  private static final List<LedgerKind> FULL_FIRST =
      List.of(
          LedgerKind.PAYMENT,
          LedgerKind.ALLOCATION,
          LedgerKind.CREDIT_NOTE,
          LedgerKind.INVOICE,
          LedgerKind.CONTACT,
          LedgerKind.ITEM);

  /**
   * How a lane stands.
   *
   * @param slots how many more batches may be under way
   * @param sizes the largest batch of each kind
   * @param underWay kinds of which a batch is under way
   * @param since when something of a kind first became ready after its last batch left
   * @param upstream whether orders are being read that may add to it
   */
  record Lane(
      int slots,
      Map<LedgerKind, Integer> sizes,
      Set<LedgerKind> underWay,
      Map<LedgerKind, Instant> since,
      boolean upstream) {}

  static BatchPlan of(Readiness readiness, Lane lane, DeliverySettings settings, Instant now) {
    Map<LedgerKind, Integer> left = new EnumMap<>(LedgerKind.class);
    left.putAll(readiness.ready());
    List<LedgerKind> full =
        FULL_FIRST.stream()
            .flatMap(kind -> fullBatches(kind, left, lane))
            .limit(lane.slots())
            .toList();
    int slots = lane.slots() - full.size();
    Optional<Duration> lookAgain = Optional.empty();
    boolean earlier = false;
    Stream<LedgerKind> partial = Stream.empty();
    for (LedgerKind kind : IN_ORDER) {
      boolean own = lane.underWay().contains(kind) || full.contains(kind);
      if (left.getOrDefault(kind, 0) > 0 && slots > 0) {
        Duration waits = waits(lane, own || earlier, settings);
        Duration waited = Duration.between(lane.since().getOrDefault(kind, now), now);
        if (waited.compareTo(waits) >= 0) {
          partial = Stream.concat(partial, Stream.of(kind));
          slots--;
          own = true;
        } else {
          lookAgain = sooner(lookAgain, waits.minus(waited));
          own = true;
        }
      }
      earlier |= own;
    }
    return new BatchPlan(Stream.concat(full.stream(), partial).toList(), lookAgain);
  }

  private static Duration waits(Lane lane, boolean moreIsSure, DeliverySettings settings) {
    if (moreIsSure) {
      return settings.patience().multipliedBy(2);
    }
    return lane.upstream() ? settings.patience() : settings.gather();
  }

  private static Stream<LedgerKind> fullBatches(
      LedgerKind kind, Map<LedgerKind, Integer> left, Lane lane) {
    int size = lane.sizes().getOrDefault(kind, 1);
    int batches = left.getOrDefault(kind, 0) / size;
    left.computeIfPresent(kind, (k, ready) -> ready % size);
    return Stream.generate(() -> kind).limit(batches);
  }

  private static Optional<Duration> sooner(Optional<Duration> one, Duration other) {
    return Optional.of(one.filter(first -> first.compareTo(other) < 0).orElse(other));
  }
}
