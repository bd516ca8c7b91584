package io.tillbridge.core.translator;

import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.invoice.Books;
import io.tillbridge.spi.ledger.TaxRate;
import java.math.BigDecimal;
import java.util.Optional;

/** The ledger as composing an invoice asks for it. */
record LedgerBooks(Ledger ledger) implements Books {
  @Override
  public Optional<BigDecimal> percent(String taxType) {
    return ledger.rate(taxType).map(TaxRate::percent);
  }

  @Override
  public boolean hasItem(String code) {
    return ledger.item(code).isPresent();
  }

  @Override
  public int unitDecimals() {
    return ledger.organisation().unitDecimals();
  }
}
