package io.tillbridge.xcart.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** What a store of X-Cart 5.5 shows. */
public final class Shown {
  private Shown() {}

  /** Two lines, a coupon, shipping and sales tax; paid by card. Its total is 74.47. */
  public static JsonObject order() {
    return object(
        """
        {"id": 42, "order_number": "1042", "total": 74.47, "sub_total": 65,
         "email": "ann@example.com", "currency": "AUD",
         "create_date": "2026-02-27T23:10:00+00:00", "update_date": "2026-02-28T01:00:00+00:00",
         "payment_status": {"id": 4, "code": "P", "name": "Paid", "customer_name": "Paid"},
         "shipping_status": {"id": 1, "code": "N", "name": "New", "customer_name": "New"},
         "customer_id": 7, "order_profile_id": 981, "shipping_id": 3,
         "shipping_method_name": "Parcel", "notes": "leave at the door", "admin_notes": "",
         "stock_status": "reduced", "tracking_numbers": [], "gross_profit": 12.5,
         "billing_address": {"id": 1, "is_billing": true, "is_shipping": false, "title": "Ms",
           "firstname": "Ann", "lastname": "Lee", "phone": "02 5550 1234",
           "street": "Level 3\\n12 Kent St", "zipcode": "2000", "city": "Sydney",
           "country_code": "AU", "state": 17, "state_name": "New South Wales",
           "custom_fields": [{"name": "company", "value": "Lee Pty Ltd"},
                             {"name": "vat_number", "value": "51 824 753 556"}]},
         "shipping_address": {"id": 2, "firstname": "Bo", "lastname": "Lee", "street": "1 Hill Rd",
           "zipcode": "3000", "city": "Melbourne", "country_code": "AU", "state": 18,
           "state_name": "Victoria", "custom_fields": []},
         "items": [
           {"id": 101, "product_id": 11, "sku": "MUG", "name": "Mug", "price": 10,
            "item_net_price": 10.0000, "discounted_subtotal": 28.85, "amount": 3,
            "backordered_amount": 0, "surcharges": []},
           {"id": 102, "product_id": 12, "sku": "POT", "name": "Pot", "price": 35,
            "item_net_price": 35.0000, "discounted_subtotal": 33.65, "amount": 1,
            "backordered_amount": 0, "surcharges": []}],
         "surcharges": [
           {"id": 1, "type": "discount", "code": "DCOUPON", "include": false, "available": true,
            "value": -2.5000, "name": "Coupon", "weight": 1},
           {"id": 2, "type": "shipping", "code": "SHIPPING", "include": false, "available": true,
            "value": 5.2000, "name": "Shipping", "weight": 2},
           {"id": 3, "type": "tax", "code": "CDEV.STAX.1", "include": false, "available": true,
            "value": 6.7700, "name": "GST", "weight": 3},
           {"id": 4, "type": "handling", "code": "OLD", "include": false, "available": false,
            "value": 99, "name": "Off", "weight": 4}]}
        """);
  }

  /** One payment by card, taken in full; the status is the method's name, as 5.5.0 has it. */
  public static JsonObject sale() {
    return transaction(
        """
        {"id": 501, "type": "sale", "date": "2026-02-28T00:59:00+00:00", "status": "S",
         "value": 74.4700, "data": [{"name": "card", "value": "4111"}]}
        """);
  }

  /** A payment transaction with these backend transactions, written with commas between. */
  public static JsonObject transaction(String backend) {
    return object(
        """
        {"id": 301, "public_id": "000042-A", "public_txn_id": "T42", "method_id": 2, "type": "sale",
         "date": "2026-02-28T00:58:00+00:00", "status": "Credit card", "name": "Credit card",
         "local_name": "Card", "currency": "AUD", "value": 74.47, "note": "4111 XXXX",
         "data": [{"name": "card_number", "label": "Card", "value": "411111******1111"}],
         "backend_transactions": [%s]}
        """
            .formatted(backend));
  }

  /** A product with a class and a tax class. */
  public static JsonObject product(int id, String productClass, String taxClass) {
    return object(
        """
        {"id": %d, "sku": "MUG", "name": "Mug", "description": "For tea", "price": 10.5,
         "enabled": true, "amount": 8, "inventory_traceable": true, "brand": "Oak",
         "update_date": "2026-01-02T03:04:05+00:00",
         "product_class": {"id": 1, "name": "%s"}, "tax_class": {"id": 2, "name": "%s"}}
        """
            .formatted(id, productClass, taxClass));
  }

  /** The order with one member, told by JSON pointer, set to a value written as JSON. */
  public static JsonObject with(JsonObject order, String pointer, String value) {
    var at = Json.createPointer(pointer);
    JsonValue set = value(value);
    return at.containsValue(order) ? at.replace(order, set) : at.add(order, set);
  }

  /** The order without one member. */
  public static JsonObject without(JsonObject order, String pointer) {
    return Json.createPointer(pointer).remove(order);
  }

  /** A list of transactions as the store shows it. */
  public static JsonStructure list(List<JsonObject> all) {
    return Json.createArrayBuilder(all).build();
  }

  /** JSON as written. */
  public static JsonObject object(String text) {
    return value(text).asJsonObject();
  }

  private static JsonValue value(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
