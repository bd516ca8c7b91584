package io.tillbridge.core.decision;

/** Where an invoice's exchange rate comes from. */
public enum RateSource {
  /** The ledger takes its own of the invoice's day; it is told none. */
  LEDGER,
  /** A table that is published day by day: the rate of the order's day, or the last before it. */
  DAILY,
  /** The flow's parameter {@code rate.CODE}, like {@code rate.USD}. */
  FIXED
}
