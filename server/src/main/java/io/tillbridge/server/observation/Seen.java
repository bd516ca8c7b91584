package io.tillbridge.server.observation;

import io.tillbridge.server.observation.LedgerChange.Change;
import io.tillbridge.spi.connector.Observes.Applied;
import io.tillbridge.spi.connector.Observes.Observed;
import io.tillbridge.spi.connector.Observes.Standing;
import io.tillbridge.spi.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * How a document stands, as far as it isn't our doing. Pure.
 *
 * @param byHand what others applied to it
 */
record Seen(Standing standing, Money byHand) {

  /** {@code ours} has the ledger's keys of what we wrote. */
  static Seen of(Observed observed, Set<String> ours) {
    Money byHand = Money.zero(observed.total().currency());
    for (Applied applied : observed.applied()) {
      if (!ours.contains(applied.remoteId())) {
        byHand = byHand.plus(applied.amount());
      }
    }
    return new Seen(observed.standing(), byHand);
  }

  /**
   * What somebody else did since it was seen before.
   *
   * @param voidedByUs whether we took it out of the books ourselves
   */
  Optional<Change> since(Optional<Seen> before, boolean voidedByUs) {
    if (standing == Standing.VOIDED) {
      boolean known = before.filter(seen -> seen.standing() == Standing.VOIDED).isPresent();
      return known || voidedByUs ? Optional.empty() : Optional.of(Change.VOIDED);
    }
    int more = byHand.amount().compareTo(before.map(Seen::byHand).orElse(zero()).amount());
    if (more == 0) {
      return Optional.empty();
    }
    if (more < 0) {
      return Optional.of(Change.TAKEN_BACK);
    }
    return Optional.of(standing == Standing.SETTLED ? Change.PAID : Change.PART_PAID);
  }

  private Money zero() {
    return Money.zero(byHand.currency());
  }
}
