package io.tillbridge.core.reconcile;

import io.tillbridge.core.decision.Side;
import java.util.Optional;

/** Which side follows which. */
public enum Direction {
  /** The ledger follows the shop. */
  TO_LEDGER,
  /** The shop follows the ledger. */
  TO_SHOP,
  /** Each follows the other; where both changed, rules decide. */
  BOTH;

  /** The side that is always right, empty where neither is. */
  public Optional<Side> master() {
    return switch (this) {
      case TO_LEDGER -> Optional.of(Side.SHOP);
      case TO_SHOP -> Optional.of(Side.LEDGER);
      case BOTH -> Optional.empty();
    };
  }
}
