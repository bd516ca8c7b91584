package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each line its tax so that the lines' taxes add up to what the shop charged. The shop keeps
 * one sum per order and tax; the ledger rounds line by line, so the two may be a few minor units
 * apart. Lines whose tax the ledger would reckon otherwise are marked, so that it is told.
 *
 * @param lines with their taxes
 * @param expected what the ledger's rates come to by themselves
 * @param taxedLines how many lines carry tax
 */
record TaxAllocation(List<InvoiceLine> lines, BigDecimal expected, int taxedLines) {

  static TaxAllocation of(
      List<InvoiceLine> lines, PriceBasis basis, BigDecimal charged, Books books) {
    List<Integer> taxed = new ArrayList<>();
    List<BigDecimal> exact = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      InvoiceLine line = lines.get(i);
      BigDecimal percent = books.percent(line.taxType()).orElse(BigDecimal.ZERO);
      if (percent.signum() != 0 && line.lineAmount().sign() != 0) {
        BigDecimal tax = LedgerArithmetic.exactTax(line.lineAmount().amount(), percent, basis);
        taxed.add(i);
        exact.add(tax);
        expected = expected.add(LedgerArithmetic.rounded(tax));
      }
    }
    List<InvoiceLine> result = new ArrayList<>(lines);
    List<BigDecimal> given = Apportionment.nudged(exact, charged);
    for (int place = 0; place < taxed.size(); place++) {
      InvoiceLine line = lines.get(taxed.get(place));
      BigDecimal tax = given.get(place);
      boolean forced = tax.compareTo(LedgerArithmetic.rounded(exact.get(place))) != 0;
      result.set(
          taxed.get(place), line.taxed(new Money(tax, line.lineAmount().currency()), forced));
    }
    return new TaxAllocation(result, expected, taxed.size());
  }
}
