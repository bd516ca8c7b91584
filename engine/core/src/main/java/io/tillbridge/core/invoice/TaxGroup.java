package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.PriceBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of an invoice that bear one tax.
 *
 * @param lines their places in the invoice
 * @param taxes the tax of each, unrounded
 */
record TaxGroup(String taxType, List<Integer> lines, List<BigDecimal> taxes) {

  /** The groups in the order in which their tax types first appear. */
  static List<TaxGroup> of(List<InvoiceLine> lines, PriceBasis basis, Books books) {
    Map<String, TaxGroup> groups = new LinkedHashMap<>();
    for (int place = 0; place < lines.size(); place++) {
      InvoiceLine line = lines.get(place);
      BigDecimal percent = books.percent(line.taxType()).orElse(BigDecimal.ZERO);
      if (percent.signum() != 0 && line.lineAmount().sign() != 0) {
        TaxGroup group =
            groups.computeIfAbsent(
                line.taxType(), type -> new TaxGroup(type, new ArrayList<>(), new ArrayList<>()));
        group.lines.add(place);
        group.taxes.add(LedgerArithmetic.exactTax(line.lineAmount().amount(), percent, basis));
      }
    }
    return List.copyOf(groups.values());
  }

  /** Two groups as one. */
  TaxGroup and(TaxGroup other) {
    List<Integer> places = new ArrayList<>(lines);
    places.addAll(other.lines);
    List<BigDecimal> both = new ArrayList<>(taxes);
    both.addAll(other.taxes);
    return new TaxGroup(taxType, places, both);
  }

  /** The tax in all, unrounded. */
  BigDecimal exact() {
    return taxes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The tax in all as the ledger reckons it by itself: each line rounded. */
  BigDecimal expected() {
    return taxes.stream().map(LedgerArithmetic::rounded).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
