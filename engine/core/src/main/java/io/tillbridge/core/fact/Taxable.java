package io.tillbridge.core.fact;

import io.tillbridge.core.decision.Part;

/**
 * A part of an order that takes a tax type: a {@link Line}, or a {@link Charge} that is not a tax
 * itself.
 */
public sealed interface Taxable extends Part permits Line, Charge {
  /** Country of the organisation that sells, ISO 3166-1 alpha-2. */
  String organisation();

  /** Where the goods go, seen from the organisation: {@code home} or {@code abroad}. */
  String destination();

  /** The shop's tax class by name; {@code standard} where it has none. */
  String taxClass();

  /** {@code yes} where the shop charged tax on the order, else {@code no}. */
  String taxCharged();

  /** False for a surcharge that is tax itself. */
  boolean taxable();
}
