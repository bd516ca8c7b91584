package io.tillbridge.core.credit;

import io.tillbridge.spi.document.PriceBasis;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ledger's tax rates.
 *
 * @param percent the rate of a tax type in percent; empty for one the ledger doesn't have
 */
public record Rates(Function<String, Optional<BigDecimal>> percent) {

  /** Whether the ledger by itself comes to this tax on a line. */
  boolean reckon(String taxType, BigDecimal amount, BigDecimal tax, PriceBasis basis) {
    return percent
        .apply(taxType)
        .map(rate -> Cents.tax(amount, rate, basis).compareTo(tax) == 0)
        .orElse(tax.signum() == 0);
  }
}
