package io.tillbridge.spi.money;

/** Two amounts of different currencies were added, subtracted or compared. */
public final class CurrencyMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The two currencies as ISO 4217 codes. */
  public CurrencyMismatch(String one, String other) {
    super("an amount in " + one + " can't be reckoned with one in " + other);
  }
}
