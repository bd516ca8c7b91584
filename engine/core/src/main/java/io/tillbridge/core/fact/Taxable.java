package io.tillbridge.core.fact;

import io.tillbridge.core.decision.Part;

/** A part of an order that may take a tax type: a {@link Line} or a {@link Charge}. */
public sealed interface Taxable extends Part permits Line, Charge {
  /** Country of the organisation that sells, ISO 3166-1 alpha-2. */
  String organisation();

  /** Where the goods go, seen from the organisation: {@code home} or {@code abroad}. */
  String destination();

  /** The shop's tax class by name; {@code standard} where it has none. */
  String taxClass();

  /** {@code yes} where the shop charged tax on the order, else {@code no}. */
  String taxCharged();

  /**
   * False for a surcharge that takes no tax type: one that is tax itself, one that prices contain
   * already, and a discount of the whole order, which is shared out over the goods' tax types.
   */
  boolean taxable();
}
