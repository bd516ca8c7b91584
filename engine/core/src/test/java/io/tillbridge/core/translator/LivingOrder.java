package io.tillbridge.core.translator;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of an Australian shop that goes on changing; GST of 10 % comes on top of its prices. */
final class LivingOrder {
  private final Map<String, BigDecimal> goods = new LinkedHashMap<>();
  private final List<String> payments = new ArrayList<>();
  private final List<String> refunds = new ArrayList<>();
  private BigDecimal paid = BigDecimal.ZERO;
  private BigDecimal refunded = BigDecimal.ZERO;
  private String status = "Q";
  private String note = "";

  /** Sells one thing for this price, or changes its price; takes it off the order at zero. */
  LivingOrder sells(String sku, String price) {
    goods.put(sku, new BigDecimal(price));
    if (goods.get(sku).signum() == 0) {
      goods.remove(sku);
    }
    return this;
  }

  LivingOrder status(String code) {
    status = code;
    return this;
  }

  LivingOrder note(String text) {
    note = text;
    return this;
  }

  LivingOrder pays(String amount) {
    payments.add(transaction("t" + (payments.size() + 1), amount, "\"state\":\"CAPTURED\","));
    paid = paid.add(new BigDecimal(amount));
    return this;
  }

  /** A payment under a key of its own. */
  LivingOrder paysAs(String id, String amount) {
    payments.clear();
    payments.add(transaction(id, amount, "\"state\":\"CAPTURED\","));
    paid = new BigDecimal(amount);
    return this;
  }

  LivingOrder paysNothing() {
    payments.clear();
    paid = BigDecimal.ZERO;
    return this;
  }

  LivingOrder getsBack(String amount) {
    refunds.add(transaction("r" + (refunds.size() + 1), amount, ""));
    refunded = refunded.add(new BigDecimal(amount));
    return this;
  }

  BigDecimal paid() {
    return paid;
  }

  BigDecimal refunded() {
    return refunded;
  }

  BigDecimal tax() {
    return net().movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
  }

  BigDecimal total() {
    return net().add(tax());
  }

  Order order() {
    StringBuilder lines = new StringBuilder();
    goods.forEach(
        (sku, price) ->
            lines
                .append(lines.isEmpty() ? "" : ",")
                .append(
                    "{\"id\":\"%s\",\"sku\":\"%s\",\"name\":\"%s\",\"quantity\":1,\"unitPrice\":\"%s AUD\"}"
                        .formatted(sku, sku, sku, price)));
    String json =
        """
        {"id":"57","number":"1057","placedAt":"2026-07-01T20:03:04Z",
         "updatedAt":"2026-07-05T20:03:04Z","currency":"AUD","customerNote":"%s",
         "paymentStatus":{"code":"%s"},"fulfilmentStatus":{"code":"N"},
         "customer":{"id":"3","name":"Ada Park","email":"ada@example.com","guest":false},
         "billingAddress":{"lines":["1 High St"],"city":"Sydney","country":"AU"},
         "lines":[%s],
         "surcharges":[
           {"id":"t","kind":"TAX","code":"CDEV.STAX.1","name":"GST","amount":"%s AUD"}],
         "payments":[%s],"refunds":[%s],"total":"%s AUD"}
        """
            .formatted(
                note,
                status,
                lines,
                tax(),
                String.join(",", payments),
                String.join(",", refunds),
                total());
    return new CanonicalJson().read(json, Order.class);
  }

  private BigDecimal net() {
    return goods.values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String transaction(String id, String amount, String state) {
    return "{\"id\":\"%s\",\"orderId\":\"57\",%s\"amount\":\"%s AUD\",\"at\":\"2026-07-03T20:05:00Z\",\"method\":\"Card\"}"
        .formatted(id, state, amount);
  }
}
