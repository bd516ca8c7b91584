package io.tillbridge.xcart.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.MinorUnits;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.json.ShopJson;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.testing.Shown;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shop's identity of totals holds in the canonical record whatever the order. */
class TotalsTest {
  private final OrderReader reader =
      new OrderReader(
          StoreConnection.from(Shown.object("{\"storeUrl\":\"http://shop\"}")).reading());
  private final ShopJson json = new ShopJson();

  @Property(tries = 500)
  void the_canonical_order_comes_to_the_shops_total_exactly(@ForAll("orders") Shape shape) {
    byte[] wire = shape.json().toString().getBytes(StandardCharsets.UTF_8);
    JsonObject shown = json.read(wire).orElseThrow().asJsonObject();
    Order order = (Order) ((Reading.Found) reader.read(shown, List.of(), Map.of())).document();

    Money reckoned = Money.zero(order.currency());
    for (OrderLine line : order.lines()) {
      reckoned = reckoned.plus(line.subtotal());
      for (Surcharge surcharge : line.surcharges()) {
        reckoned = surcharge.included() ? reckoned : reckoned.plus(surcharge.amount());
      }
    }
    for (Surcharge surcharge : order.surcharges()) {
      reckoned = surcharge.included() ? reckoned : reckoned.plus(surcharge.amount().rounded());
    }
    assertThat(reckoned.sameAs(order.total())).as("%s is %s", reckoned, order.total()).isTrue();
  }

  @Property(tries = 200)
  void a_decimal_is_the_one_that_was_written(
      @ForAll("prices") BigDecimal price, @ForAll boolean asText) {
    String written = asText ? "\"" + price.toPlainString() + "\"" : price.toPlainString();
    JsonObject shown = Shown.with(Shown.order(), "/items/0/item_net_price", written);
    Order order = (Order) ((Reading.Found) reader.read(shown, List.of(), Map.of())).document();

    assertThat(order.lines().get(0).unitPrice().amount()).isEqualTo(price);
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("9999999")).ofScale(4);
  }

  @Provide
  Arbitrary<Shape> orders() {
    Arbitrary<Row> rows =
        Combinators.combine(
                Arbitraries.of("tax", "discount", "shipping", "handling", "gift"),
                prices(),
                Arbitraries.of(true, false),
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(5, true), net.jqwik.api.Tuple.of(1, false)))
            .as(Row::new);
    Arbitrary<Item> items =
        Combinators.combine(
                prices(), Arbitraries.integers().between(1, 500), rows.list().ofMaxSize(2))
            .as(Item::new);
    return Combinators.combine(
            items.list().ofMinSize(1).ofMaxSize(8),
            rows.list().ofMaxSize(6),
            Arbitraries.of("AUD", "JPY", "KWD"))
        .as(Shape::new);
  }

  record Row(String type, BigDecimal magnitude, boolean include, boolean available) {
    BigDecimal value() {
      return type.equals("discount") ? magnitude.negate() : magnitude;
    }

    boolean counts() {
      return available && !include;
    }

    void addTo(JsonArrayBuilder rows, int id) {
      rows.add(
          Json.createObjectBuilder()
              .add("id", id)
              .add("type", type)
              .add("code", type)
              .add("include", include)
              .add("available", available)
              .add("value", value()));
    }
  }

  record Item(BigDecimal price, int amount, List<Row> rows) {}

  /** An order with the total that the shop reckons. */
  record Shape(List<Item> items, List<Row> rows, String currency) {

    JsonObject json() {
      BigDecimal total = BigDecimal.ZERO;
      JsonArrayBuilder shownItems = Json.createArrayBuilder();
      for (Item item : items) {
        total = total.add(item.price().multiply(BigDecimal.valueOf(item.amount())));
        JsonArrayBuilder itemRows = Json.createArrayBuilder();
        for (Row row : item.rows()) {
          total = row.counts() ? total.add(row.value()) : total;
          row.addTo(itemRows, 1);
        }
        shownItems.add(
            Json.createObjectBuilder()
                .add("id", 1)
                .add("item_net_price", item.price())
                .add("amount", item.amount())
                .add("surcharges", itemRows));
      }
      JsonArrayBuilder shownRows = Json.createArrayBuilder();
      for (Row row : rows) {
        BigDecimal rounded = row.value().setScale(MinorUnits.of(currency), RoundingMode.HALF_UP);
        total = row.counts() ? total.add(rounded) : total;
        row.addTo(shownRows, 1);
      }
      return Json.createObjectBuilder(Shown.order())
          .add("items", shownItems)
          .add("surcharges", shownRows)
          .add("currency", currency)
          .add("total", total)
          .build();
    }
  }
}
