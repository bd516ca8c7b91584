package io.tillbridge.spi.ledger;

import java.math.BigDecimal;

/**
 * A tax rate of the ledger.
 *
 * @param taxType the key that lines name, like OUTPUT2
 * @param percent the effective rate in percent: 10 means 10 %
 * @param appliesToRevenue whether it may stand on a sale
 * @param active false once deleted or archived
 */
public record TaxRate(
    String taxType, String name, BigDecimal percent, boolean appliesToRevenue, boolean active) {}
