package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;

/**
 * Something the demo shop sells.
 *
 * @param id the shop's number for it
 * @param sku its stock keeping unit
 * @param name what it is
 * @param price for one, to 2 or 4 decimals
 * @param kind its product class
 * @param taxed whether it bears tax at home
 * @param inLedger whether the ledger has an item of the same code
 */
record Product(
    int id,
    String sku,
    String name,
    BigDecimal price,
    String kind,
    boolean taxed,
    boolean inLedger) {}
