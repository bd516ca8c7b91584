package io.tillbridge.bench.calls;

import java.util.Locale;
import java.util.Random;

/** Paid orders of an Australian shop, of whose customers most come again; the same for a seed. */
final class PaidOrders {
  private final Random random;
  private final int customers;

  /** Orders by that many customers. */
  PaidOrders(long seed, int customers) {
    this.random = new Random(seed);
    this.customers = customers;
  }

  /** The next one as the sandbox takes it; prices in cents, 10 % of tax on everything. */
  String next() {
    int customer = random.nextInt(customers);
    StringBuilder items = new StringBuilder();
    int goods = 0;
    int lines = 1 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      int product = random.nextInt(200);
      int price = 495 + product * 37;
      int quantity = 1 + random.nextInt(3);
      goods += price * quantity;
      items
          .append(items.isEmpty() ? "" : ",")
          .append(
              """
              {"product_id":%d,"sku":"SKU-%d","name":"Product number %d","price":%s,\
              "item_net_price":%s,"amount":%d,"discounted_subtotal":%s,"surcharges":[]}"""
                  .formatted(
                      product + 1,
                      product,
                      product,
                      money(price),
                      money(price),
                      quantity,
                      money(price * quantity)));
    }
    int shipping = 950;
    int tenths = goods + shipping;
    int tax = (tenths + 5) / 10;
    String total = money(tenths + tax);
    String address =
        """
        {"type":"R","firstname":"Customer","lastname":"Number%d","phone":"+61 2 5550 1234",\
        "street":"%d Harbour Road","zipcode":"2000","city":"Sydney","country_code":"AU",\
        "state":11,"state_name":"New South Wales","custom_fields":[]}"""
            .formatted(customer, customer);
    return """
        {"order":{"total":%s,"sub_total":%s,"email":"customer%d@example.com","items":[%s],\
        "billing_address":%s,"shipping_address":%s,"payment_status":{"code":"P"},\
        "shipping_status":{"code":"N"},"currency":"AUD","shipping_method_name":"Courier",\
        "customer_id":%s,"surcharges":[\
        {"type":"shipping","code":"SHIPPING","class":"","include":false,"available":true,\
        "value":%s,"name":"Courier","weight":0},\
        {"type":"tax","code":"CDEV.VAT.1","class":"","include":false,"available":true,\
        "value":%s,"name":"GST","weight":0}]},\
        "payment_transactions":[{"name":"Credit card","type":"sale","value":%s,\
        "backend_transactions":[{"type":"sale","status":"S","value":%s}]}],"webhook":false}"""
        .formatted(
            total,
            money(goods),
            customer,
            items,
            address,
            address,
            customer % 3 == 0 ? "null" : String.valueOf(customer + 1),
            money(shipping),
            String.format(Locale.ROOT, "%.4f", tenths / 1000.0),
            total,
            total);
  }

  private static String money(int cents) {
    return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
