package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each line its tax so that the lines' taxes add up to what the shop charged, of each tax
 * type where the shop's sums tell them apart. The shop keeps one sum per order and tax; the ledger
 * rounds line by line, so the two may be a few minor units apart. Lines whose tax the ledger would
 * reckon otherwise are marked, so that it is told.
 *
 * @param lines with their taxes
 * @param expected what the ledger's rates come to by themselves
 * @param taxedLines how many lines carry tax
 */
record TaxAllocation(List<InvoiceLine> lines, BigDecimal expected, int taxedLines) {

  static TaxAllocation of(
      List<InvoiceLine> lines,
      PriceBasis basis,
      List<TaxCharge> charges,
      Books books,
      BigDecimal step) {
    List<TaxGroup> groups = TaxGroup.of(lines, basis, books);
    List<InvoiceLine> result = new ArrayList<>(lines);
    BigDecimal expected = BigDecimal.ZERO;
    int taxed = 0;
    for (TaxGroup group : groups) {
      expected = expected.add(group.expected());
      taxed += group.lines().size();
    }
    Optional<List<BigDecimal>> targets = new TaxTargets(groups).of(charges, step);
    if (targets.isPresent()) {
      for (int i = 0; i < groups.size(); i++) {
        give(groups.get(i), targets.get().get(i), step, result);
      }
    } else {
      groups.stream()
          .reduce(TaxGroup::and)
          .ifPresent(all -> give(all, TaxCharge.sum(charges), step, result));
    }
    return new TaxAllocation(result, expected, taxed);
  }

  private static void give(
      TaxGroup group, BigDecimal target, BigDecimal step, List<InvoiceLine> result) {
    List<BigDecimal> given = Apportionment.nudged(group.taxes(), target, step);
    for (int i = 0; i < given.size(); i++) {
      InvoiceLine line = result.get(group.lines().get(i));
      BigDecimal tax = given.get(i);
      boolean forced = tax.compareTo(LedgerArithmetic.rounded(group.taxes().get(i))) != 0;
      Money amount = new Money(tax, line.lineAmount().currency());
      result.set(group.lines().get(i), line.taxed(amount, forced));
    }
  }
}
