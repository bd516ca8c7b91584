package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A discount of the whole order as lines of the invoice: one for each tax type among the goods, so
 * that each part lowers the tax it lowered in the shop. The shop says on each line what the
 * discount left of it.
 */
final class DiscountLines {
  private final LineSource source;
  private final String currency;
  private final Map<String, Share> shares = new LinkedHashMap<>();

  DiscountLines(Order order, LineSource source) {
    this.source = source;
    this.currency = order.currency();
    for (OrderLine line : order.lines()) {
      source
          .taxType("line:" + line.id())
          .ifPresent(
              taxType ->
                  shares.computeIfAbsent(taxType.value(), t -> new Share(taxType)).add(line));
    }
  }

  List<InvoiceLine> of(Surcharge discount) {
    String subject = "surcharge:" + discount.id();
    BigDecimal amount = LedgerArithmetic.rounded(discount.amount().amount(), currency);
    String description = discount.name().isEmpty() ? "Discount" : discount.name();
    if (source.taxType(subject).isPresent() || shares.isEmpty()) {
      return List.of(source.line(subject, description, BigDecimal.ONE, amount, ""));
    }
    boolean byReduction = shares.values().stream().anyMatch(s -> s.reduction.signum() > 0);
    List<BigDecimal> parts =
        Apportionment.of(
            amount,
            shares.values().stream()
                .map(s -> (byReduction ? s.reduction : s.subtotal).max(BigDecimal.ZERO))
                .toList(),
            LedgerArithmetic.step(currency));
    List<InvoiceLine> lines = new ArrayList<>();
    int place = 0;
    for (Share share : shares.values()) {
      BigDecimal part = parts.get(place++);
      if (part.signum() != 0) {
        lines.add(
            source.line(
                subject, description, BigDecimal.ONE, part, "", Optional.of(share.taxType)));
      }
    }
    return lines;
  }

  private static final class Share {
    private final Decision taxType;
    private BigDecimal reduction = BigDecimal.ZERO;
    private BigDecimal subtotal = BigDecimal.ZERO;

    Share(Decision taxType) {
      this.taxType = taxType;
    }

    void add(OrderLine line) {
      BigDecimal whole = line.subtotal().amount();
      subtotal = subtotal.add(whole);
      reduction = reduction.add(whole.subtract(line.discounted().amount()));
    }
  }
}
