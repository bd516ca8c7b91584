package io.tillbridge.core.decision;

/** One of the two systems that keep the same record. */
public enum Side {
  SHOP,
  LEDGER;

  /** The one across. */
  public Side other() {
    return this == SHOP ? LEDGER : SHOP;
  }
}
