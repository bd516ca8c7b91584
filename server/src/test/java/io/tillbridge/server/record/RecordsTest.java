package io.tillbridge.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir Path folder;

  @Test
  void productsBecomeItemsAndTenThousandUnchangedOnesAreNotWrittenAgain() throws Exception {
    try (Keeping keeping = new Keeping(folder, "kind: products, every: 1h")) {
      keeping.settles();
      addProducts(keeping, 10_000);
      keeping.looksThroughAgain();
      await().atMost(PATIENCE).until(() -> keeping.item("BULK-9999").isPresent());
      keeping.settles();
      assertThat(keeping.itemPrice("BULK-7")).isEqualByComparingTo("7.5");

      long writes = keeping.itemWrites();
      assertThat(writes).isLessThanOrEqualTo(30);
      long reads = keeping.calls("xcart", "GET", "/products");
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .until(() -> keeping.calls("xcart", "GET", "/products") >= reads + 101);
      keeping.settles();
      assertThat(keeping.itemWrites()).isEqualTo(writes);
    }
  }

  @Test
  void aProductChangedInTheShopIsChangedInTheLedgerAtOnceAndOneWithoutASkuIsHeld()
      throws Exception {
    try (Keeping keeping = new Keeping(folder, "kind: products, every: 1h")) {
      keeping.settles();
      keeping.shopChanges(19, Map.of("price", "131.5"), true);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(keeping.itemPrice("GIFT-SET")).isEqualByComparingTo("131.5"));
      keeping
          .sandbox()
          .post(
              "/sandbox/xcart/products",
              Json.createObjectBuilder()
                  .add("id", 90)
                  .add("name", "Nameless")
                  .add("price", 1)
                  .build());
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(keeping.records("HELD"))
                      .singleElement()
                      .satisfies(held -> assertThat(held.getString("why")).contains("has no SKU")));
    }
  }

  @Test
  void bothWaysEachSideFollowsTheOtherAndNoChangeGoesBackToWhereItCameFrom() throws Exception {
    try (Keeping keeping = new Keeping(folder, "kind: products, direction: both, every: 1h")) {
      keeping.settles();
      keeping.ledgerChanges(price("HAMMER-500", "33.3"));
      keeping.shopChanges(19, Map.of("price", "125"), false);
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(keeping.product(8).getJsonNumber("price").bigDecimalValue())
                    .isEqualByComparingTo("33.3");
                assertThat(keeping.itemPrice("GIFT-SET")).isEqualByComparingTo("125");
              });
      keeping.settles();

      long items = keeping.itemWrites();
      long products = keeping.shopWrites();
      keeping.looksThroughAgain();
      keeping.looksThroughAgain();
      assertThat(keeping.itemWrites()).as("writes to the ledger").isEqualTo(items);
      assertThat(keeping.shopWrites()).as("writes to the shop").isEqualTo(products);
    }
  }

  @Test
  void whereBothSidesChangedAPriceTheFlowsRuleDecides() throws Exception {
    try (Keeping keeping =
        new Keeping(
            folder,
            "kind: products, direction: both, every: 1h, parameters: {conflict.price: hold}")) {
      keeping.settles();
      keeping.ledgerChanges(price("HAMMER-500", "33.3"));
      keeping.shopChanges(8, Map.of("price", "34.4"), false);
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(keeping.records("HELD"))
                      .singleElement()
                      .satisfies(
                          held ->
                              assertThat(held.getString("why"))
                                  .contains("the shop has 34.4, the ledger 33.3")));
      assertThat(keeping.itemPrice("HAMMER-500")).isEqualByComparingTo("33.3");

      keeping.ledgerChanges(price("HAMMER-500", "34.4"));
      keeping.looksThroughAgain();
      await().atMost(PATIENCE).until(() -> keeping.records("HELD").isEmpty());
    }
  }

  @Test
  void theShopsStockFollowsTheLedgersCountAndIsNeverBelowNothing() throws Exception {
    try (Keeping keeping = new Keeping(folder, "kind: stock, every: 1h")) {
      keeping.settles();
      keeping.ledgerChanges(stock("HAMMER-500", 17));
      keeping.ledgerChanges(stock("CABLE-M", -4));
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(keeping.product(8).getInt("amount")).isEqualTo(17);
                assertThat(keeping.product(10).getInt("amount")).isZero();
              });
      keeping.settles();
      long written = keeping.shopWrites();
      keeping.looksThroughAgain();
      assertThat(keeping.shopWrites()).isEqualTo(written);
    }
  }

  @Test
  void variantsAreItemsOfTheirOwnUnderTheirOwnSku() throws Exception {
    try (Keeping keeping =
        new Keeping(folder, "kind: products, every: 1h", Map.of("variants", "yes"))) {
      keeping.settles();
      JsonArrayBuilder variants =
          Json.createArrayBuilder()
              .add(
                  Json.createObjectBuilder()
                      .add("id", 5)
                      .add("sku", "CAP-RED")
                      .add("default_price", false)
                      .add("price", new BigDecimal("21.5")))
              .add(Json.createObjectBuilder().add("id", 6).add("sku", "CAP-BLUE"));
      keeping
          .sandbox()
          .post(
              "/sandbox/xcart/products",
              Json.createObjectBuilder()
                  .add("id", 91)
                  .add("sku", "CAP")
                  .add("name", "Cap")
                  .add("price", 19)
                  .add("variants", variants)
                  .build());
      keeping.looksThroughAgain();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(keeping.itemPrice("CAP-RED")).isEqualByComparingTo("21.5");
                assertThat(keeping.itemPrice("CAP-BLUE")).isEqualByComparingTo("19");
              });
      assertThat(keeping.item("CAP-RED").orElseThrow().getString("Name"))
          .isEqualTo("Cap (CAP-RED)");
    }
  }

  @Test
  void aCustomerWhoBoughtIsTheContactThatTheOrderMadeAndIsNotWrittenAgain() throws Exception {
    try (Keeping keeping = new Keeping(folder, "kind: customers, every: 1h, prefix: WEB-")) {
      var shoppers = keeping.installation().shoppers(1);
      for (int i = 0; i < 6; i++) {
        shoppers.order();
      }
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  keeping.sandbox().get("/sandbox/ledger?org=AU").objects("Invoices").size() >= 4);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                keeping.looksThroughAgain();
                return !keeping.records("SETTLED").isEmpty();
              });
      long contacts = keeping.calls("xero", "POST", "/Contacts");
      keeping.looksThroughAgain();
      assertThat(keeping.calls("xero", "POST", "/Contacts")).isEqualTo(contacts);
    }
  }

  private static JsonObject price(String code, String price) {
    return Json.createObjectBuilder()
        .add("Code", code)
        .add("SalesDetails", Json.createObjectBuilder().add("UnitPrice", new BigDecimal(price)))
        .build();
  }

  private static JsonObject stock(String code, int quantity) {
    return Json.createObjectBuilder()
        .add("Code", code)
        .add("IsTrackedAsInventory", true)
        .add("QuantityOnHand", quantity)
        .build();
  }

  private static void addProducts(Keeping keeping, int count) {
    JsonArrayBuilder products = Json.createArrayBuilder();
    for (int i = 0; i < count; i++) {
      products.add(
          Json.createObjectBuilder()
              .add("id", 1_000 + i)
              .add("sku", "BULK-" + i)
              .add("name", "Product " + i)
              .add("price", new BigDecimal(i + ".5")));
    }
    keeping
        .sandbox()
        .post(
            "/sandbox/xcart/products",
            Json.createObjectBuilder().add("products", products).build());
    assertThat(List.of(keeping.product(1_000 + count - 1))).hasSize(1);
  }
}
