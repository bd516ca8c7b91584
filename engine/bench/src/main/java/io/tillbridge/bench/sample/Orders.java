package io.tillbridge.bench.sample;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Orders of five lines with shipping, tax and a captured payment. */
public final class Orders {
  private static final BigDecimal SHIPPING = new BigDecimal("9.9500");
  private static final String HOME =
      """
      {"firstName":"Ada","lastName":"Park","lines":["Unit 4","1 High St"],"city":"Sydney",
       "region":"NSW","postcode":"2000","country":"AU","phone":"+61 2 5550 1234"}""";
  private static final String ABROAD =
      """
      {"firstName":"Ada","lastName":"Park","lines":["12 Queen St"],"city":"Auckland",
       "region":"AUK","postcode":"1010","country":"NZ","phone":"+64 9 555 1234"}""";

  private Orders() {}

  /** The order that is measured: paid, sent within the country. */
  public static Order fiveLines() {
    return order(57, "P", true, false);
  }

  /**
   * One of many different orders.
   *
   * @param number tells it apart, and what it sells
   * @param paymentStatus the shop's code; P has a payment
   * @param home whether it is sent within the country, so taxed
   * @param guest whether the buyer has no account
   */
  public static Order order(int number, String paymentStatus, boolean home, boolean guest) {
    StringBuilder lines = new StringBuilder();
    BigDecimal total = SHIPPING;
    BigDecimal taxed = SHIPPING;
    for (int i = 0; i < 5; i++) {
      // Counts past the items that the books know, so that some lines have none.
      int item = (number * 7 + i * 48 + 3) % 230;
      BigDecimal price = BigDecimal.valueOf(10_335L + 17_123L * item % 400_000L, 4);
      BigDecimal quantity = BigDecimal.valueOf(1 + (number + i) % 3);
      boolean free = item < 200 && item % 10 == 7;
      total = total.add(price.multiply(quantity));
      taxed = free ? taxed : taxed.add(price.multiply(quantity));
      lines.append(i == 0 ? "" : ",").append(line(i, item, quantity, price));
    }
    BigDecimal rate = home ? new BigDecimal("0.1") : BigDecimal.ZERO;
    BigDecimal tax = taxed.multiply(rate).setScale(4, RoundingMode.HALF_UP);
    total = total.add(tax);
    return new CanonicalJson()
        .read(text(number, paymentStatus, home, guest, lines, tax, total), Order.class);
  }

  private static String line(int place, int item, BigDecimal quantity, BigDecimal price) {
    return """
    {"id":"%d","productId":"%d","sku":"SKU-%d","name":"Item number %d","quantity":%s,
     "unitPrice":"%s AUD"}"""
        .formatted(place + 1, item, item, item, quantity.toPlainString(), price.toPlainString());
  }

  private static String text(
      int number,
      String status,
      boolean home,
      boolean guest,
      CharSequence lines,
      BigDecimal tax,
      BigDecimal total) {
    String taxed =
        tax.signum() == 0
            ? ""
            : """
            ,{"id":"t","kind":"TAX","code":"CDEV.STAX.1","name":"GST","amount":"%s AUD"}"""
                .formatted(tax.toPlainString());
    String payments =
        status.equals("P")
            ? """
            {"id":"90%d","orderId":"%d","state":"CAPTURED","amount":"%s AUD",
             "at":"2026-07-01T20:05:00Z","method":"Card"}"""
                .formatted(number, number, total.setScale(2, RoundingMode.HALF_UP).toPlainString())
            : "";
    return """
    {"id":"%1$d","number":"10%1$d","placedAt":"2026-07-01T20:03:04Z",
     "updatedAt":"2026-07-01T20:05:00Z","currency":"AUD",
     "paymentStatus":{"code":"%2$s","name":"As the shop calls it"},
     "fulfilmentStatus":{"code":"N","name":"New"},
     "customer":{"id":"3","name":"Ada Park","firstName":"Ada","lastName":"Park",
                 "email":"Ada%1$d@example.com","guest":%3$s},
     "billingAddress":%4$s,"shippingAddress":%5$s,
     "lines":[%6$s],
     "surcharges":[
       {"id":"s","kind":"SHIPPING","code":"SHIPPING","name":"Courier","amount":"%7$s AUD"}%8$s],
     "payments":[%9$s],
     "total":"%10$s AUD","shippingMethod":"Courier","paymentMethod":"Card"}
    """
        .formatted(
            number,
            status,
            guest,
            HOME,
            home ? HOME : ABROAD,
            lines,
            SHIPPING.toPlainString(),
            taxed,
            payments,
            total.toPlainString());
  }
}
