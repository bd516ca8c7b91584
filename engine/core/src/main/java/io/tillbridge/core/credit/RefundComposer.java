package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.document.PriceBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a credit note. A refund of all that is left mirrors what is left; one of a mere
 * amount is shared out over what is left, so that each tax type bears its share of amount and tax
 * and the note comes to the amount exactly. Pure.
 */
final class RefundComposer {
  private final PriceBasis basis;
  private final Rates rates;
  private final int scale;

  /** Amounts are in {@code currency}. */
  RefundComposer(PriceBasis basis, Rates rates, String currency) {
    this.basis = basis;
    this.scale = Cents.scale(currency);
    this.rates = rates;
  }

  /** {@code amount} is above zero and no more than what is left. */
  List<InvoiceLine> compose(NetLines left, BigDecimal amount) {
    return left.total().compareTo(amount) == 0 ? left.lines(rates) : part(left, amount);
  }

  private List<InvoiceLine> part(NetLines left, BigDecimal amount) {
    Map<String, List<NetLine>> byTax = new LinkedHashMap<>();
    left.left()
        .forEach(
            line ->
                byTax.computeIfAbsent(line.first().taxType(), t -> new ArrayList<>()).add(line));
    List<List<NetLine>> groups = List.copyOf(byTax.values());
    List<BigDecimal> shares =
        Cents.shared(amount, groups.stream().map(group -> gross(group)).toList(), scale);
    List<InvoiceLine> lines = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      if (shares.get(at).signum() != 0) {
        lines.addAll(share(groups.get(at), shares.get(at)));
      }
    }
    return lines;
  }

  private List<InvoiceLine> share(List<NetLine> group, BigDecimal gross) {
    BigDecimal whole = gross(group);
    BigDecimal wholeTax = group.stream().map(NetLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tax =
        whole.signum() == 0
            ? Cents.rounded(BigDecimal.ZERO)
            : gross.multiply(wholeTax).divide(whole, scale, RoundingMode.HALF_UP);
    BigDecimal amount = basis == PriceBasis.TAX_EXCLUSIVE ? gross.subtract(tax) : gross;
    List<BigDecimal> weights = group.stream().map(NetLine::amount).toList();
    List<BigDecimal> amounts = Cents.shared(amount, weights, scale);
    List<BigDecimal> taxes = Cents.shared(tax, weights, scale);
    List<InvoiceLine> lines = new ArrayList<>();
    for (int at = 0; at < group.size(); at++) {
      if (amounts.get(at).signum() != 0 || taxes.get(at).signum() != 0) {
        lines.add(group.get(at).part(amounts.get(at), taxes.get(at), basis, rates));
      }
    }
    return lines;
  }

  private BigDecimal gross(List<NetLine> group) {
    return group.stream().map(line -> line.gross(basis)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
