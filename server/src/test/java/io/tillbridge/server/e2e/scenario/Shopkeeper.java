package io.tillbridge.server.e2e.scenario;

import static java.math.BigDecimal.ZERO;

import io.tillbridge.server.e2e.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does in a shop what buyers and clerks do there. Safe for use by several threads. */
final class Shopkeeper {
  private final Web sandbox;
  private final Map<String, Long> products = new HashMap<>();

  Shopkeeper(Web sandbox) {
    this.sandbox = sandbox;
  }

  /** Places an order. */
  void place(Purchase purchase, boolean announced) {
    JsonObject answer =
        sandbox.send(
            "POST", "/sandbox/xcart/orders", content(purchase).add("webhook", announced).build());
    purchase.placed(answer.getJsonNumber("id").longValue(), answer.getString("order_number"));
  }

  /** The order is now as it says. */
  void save(Purchase purchase, boolean announced) {
    sandbox.send(
        "PATCH",
        "/sandbox/xcart/orders/" + purchase.id(),
        content(purchase).add("webhook", announced).build());
  }

  /** Announces the order, unchanged. */
  void announce(Purchase purchase) {
    sandbox.send("PATCH", "/sandbox/xcart/orders/" + purchase.id(), JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Takes the order away for ever. */
  void delete(Purchase purchase) {
    Web.Reply reply =
        sandbox.call("DELETE", "/sandbox/xcart/orders/" + purchase.id(), "", Map.of());
    if (reply.status() >= 300) {
      throw new AssertionError("The shop can't delete orders: " + reply);
    }
  }

  /** Money comes in: all that is left to pay, or an amount. */
  void pay(Purchase purchase, Given how, String type) {
    Map<String, Given> told = how.isText() ? Map.of("amount", how) : how.named();
    Movements movements = purchase.movements();
    Optional<String> method = Optional.ofNullable(told.get("by")).map(Given::text);
    method.ifPresent(movements::method);
    BigDecimal owed = purchase.total().subtract(movements.taken());
    BigDecimal amount = amount(told.get("amount"), owed);
    boolean proven = !told.containsKey("without transaction");
    if (proven) {
      String state = told.containsKey("failed") ? "F" : "S";
      movements.add(type, state, amount, method, day(told));
    }
    if (type.equals("auth")) {
      purchase.payment("A");
    } else if (told.containsKey("failed")) {
      purchase.payment("D");
    } else {
      BigDecimal kept = movements.taken().subtract(movements.givenBack());
      purchase.payment(!proven || kept.compareTo(purchase.total()) >= 0 ? "P" : "PP");
    }
    status(purchase, told);
  }

  /** Money goes back: all that was paid and not given back yet, or an amount. */
  void refund(Purchase purchase, Given how) {
    Map<String, Given> told = how.isText() ? Map.of("amount", how) : how.named();
    Movements movements = purchase.movements();
    BigDecimal kept = movements.taken().subtract(movements.givenBack());
    BigDecimal amount = amount(told.get("amount"), kept);
    if (!told.containsKey("without transaction")) {
      String state = told.containsKey("failed") ? "F" : "S";
      movements.add(
          amount.compareTo(kept) < 0 ? "refundPart" : "refund",
          state,
          amount,
          Optional.ofNullable(told.get("by")).map(Given::text),
          day(told));
    }
    boolean all = movements.taken().compareTo(movements.givenBack()) <= 0;
    purchase.payment(all || told.containsKey("without transaction") ? "R" : "PP");
    status(purchase, told);
  }

  /** An authorisation is let go. */
  void release(Purchase purchase) {
    purchase.movements().add("void", "S", purchase.total(), Optional.empty(), Optional.empty());
    purchase.payment("C");
  }

  /** The status codes that are told win over those that follow from the money. */
  static void status(Purchase purchase, Map<String, Given> told) {
    Optional.ofNullable(told.get("status")).map(Given::text).ifPresent(purchase::payment);
    Optional.ofNullable(told.get("shipping status"))
        .map(Given::text)
        .ifPresent(purchase::fulfilment);
  }

  private static BigDecimal amount(@Nullable Given told, BigDecimal all) {
    return told == null || told.text().equals("all") || told.text().equals("yes")
        ? all.max(ZERO)
        : told.number();
  }

  private static Optional<LocalDate> day(Map<String, Given> told) {
    return Optional.ofNullable(told.get("on")).map(Given::text).map(LocalDate::parse);
  }

  private JsonObjectBuilder content(Purchase purchase) {
    return Json.createObjectBuilder()
        .add("order", purchase.json(this::product))
        .add("payment_transactions", purchase.movements().json());
  }

  /** A product stands for one SKU, class and tax class. */
  private synchronized long product(Sold line) {
    String key = line.sku() + "|" + line.productClass() + "|" + line.taxClass();
    return products.computeIfAbsent(
        key,
        any -> {
          long id = 1000L + products.size();
          JsonObjectBuilder product =
              Json.createObjectBuilder()
                  .add("id", id)
                  .add("sku", line.sku())
                  .add("name", "The " + line.sku())
                  .add("price", line.price());
          if (!line.taxClass().isEmpty()) {
            product.add("tax_class", line.taxClass());
          }
          if (!line.productClass().isEmpty()) {
            product.add("product_class", line.productClass());
          }
          sandbox.send("POST", "/sandbox/xcart/products", product.build());
          return id;
        });
  }
}
