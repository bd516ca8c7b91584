package io.tillbridge.bench.baseline;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.money.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules decide, as conditions in code.
 *
 * @param status DRAFT or AUTHORISED, "" where the order must not be booked
 * @param payments whether captured payments are booked
 * @param goods the coding of each order line, in their order
 * @param shipping the coding of shipping
 */
public record HandDecisions(String status, boolean payments, List<Coding> goods, Coding shipping) {
  private static final Item NO_ITEM = new Item("", "", "", "", "");
  private static final BigDecimal ABSURD = BigDecimal.valueOf(10_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Where a line goes in the books. */
  record Coding(String account, String taxType) {}

  /** Decides on one order. */
  public static HandDecisions on(Order order, HandBooks books) {
    boolean home = country(order, books).equals(books.organisation.country());
    List<Coding> goods = new ArrayList<>(order.lines().size());
    for (OrderLine line : order.lines()) {
      Item item = books.items.getOrDefault(line.sku(), NO_ITEM);
      goods.add(new Coding(account(item), taxType(line, item, home)));
    }
    String status =
        switch (order.paymentStatus().code()) {
          case "Q", "P" -> "AUTHORISED";
          case "A" -> "DRAFT";
          default -> "";
        };
    return new HandDecisions(
        bookable(order, books) ? status : "",
        order.paymentStatus().code().equals("P"),
        goods,
        new Coding("260", home ? "OUTPUT" : "EXEMPTEXPORT"));
  }

  private static String account(Item item) {
    return item.salesAccount().isEmpty() ? "200" : item.salesAccount();
  }

  private static String taxType(OrderLine line, Item item, boolean home) {
    if (!home) {
      return "EXEMPTEXPORT";
    }
    return switch (line.taxClass()) {
      case "", "standard" -> item.salesTaxType().isEmpty() ? "OUTPUT" : item.salesTaxType();
      case "GST free", "Tax free" -> "EXEMPTOUTPUT";
      default -> "OUTPUT";
    };
  }

  private static String country(Order order, HandBooks books) {
    if (!order.shippingAddress().country().isEmpty()) {
      return order.shippingAddress().country();
    }
    String billing = order.billingAddress().country();
    return billing.isEmpty() ? books.organisation.country() : billing;
  }

  private static boolean bookable(Order order, HandBooks books) {
    if (order.number().isEmpty()
        || order.lines().isEmpty()
        || order.total().sign() < 0
        || !books.currencies.contains(order.currency())) {
      return false;
    }
    int decimals = MinorUnits.of(order.currency());
    BigDecimal sum = BigDecimal.ZERO;
    for (OrderLine line : order.lines()) {
      if (line.quantity().signum() <= 0 || line.quantity().compareTo(ABSURD) > 0) {
        return false;
      }
      sum = sum.add(line.unitPrice().amount().multiply(line.quantity()));
    }
    for (Surcharge surcharge : order.surcharges()) {
      sum = sum.add(surcharge.amount().amount().setScale(decimals, RoundingMode.HALF_UP));
    }
    BigDecimal paid = BigDecimal.ZERO;
    for (Payment payment : order.payments()) {
      if (payment.state() == Payment.State.CAPTURED) {
        paid = paid.add(payment.amount().amount());
      }
    }
    BigDecimal off = order.total().amount().subtract(sum).abs().movePointRight(decimals);
    return off.compareTo(HALF.multiply(BigDecimal.valueOf(order.lines().size()))) <= 0
        && paid.compareTo(order.total().rounded().amount()) <= 0;
  }
}
