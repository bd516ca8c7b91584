package io.tillbridge.spi.ledger;

/**
 * A product or service the ledger knows.
 *
 * @param code the key shared with the shop's SKU
 * @param id the ledger's key
 * @param salesAccount account code for sales, "" for none
 * @param salesTaxType tax type for sales, "" for none
 */
public record Item(String code, String id, String name, String salesAccount, String salesTaxType) {}
