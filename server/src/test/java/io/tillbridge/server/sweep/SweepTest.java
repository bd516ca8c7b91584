package io.tillbridge.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepTest {
  @TempDir static Path folder;
  private static Installation installation;
  private static StockShop shop;

  @BeforeAll
  static void start() throws Exception {
    installation =
        new Installation(
            folder,
            yaml ->
                yaml.replace(
                    "  - id: books",
                    "    sweep: {every: 200ms, recheck: 1s, recheckDays: 30}\n  - id: books"));
    shop = new StockShop(installation.sandboxAddress());
    awaitRounds(1);
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  @Test
  void anOrderThatNobodyToldOfIsBookedOnce() throws Exception {
    int order = shop.place("P");
    awaitOrder(order, "BOOKED");
    awaitRounds(3);

    assertThat(shop.invoice(order).getJsonNumber("AmountPaid").bigDecimalValue())
        .isEqualByComparingTo("110");
    JsonObject timeline = timeline(order);
    assertThat(timeline.getJsonArray("versions")).hasSize(1);
    assertThat(timeline.getJsonArray("events")).hasSize(1);
    assertThat(timeline.getJsonArray("events").getJsonObject(0).getString("type"))
        .isEqualTo("order.swept");
    assertThat(timeline.getJsonObject("order").getString("link"))
        .endsWith("/admin.php?target=order&order_number=" + order);
  }

  @Test
  void aChangedOrderIsFound() throws Exception {
    int order = shop.place("Q");
    awaitOrder(order, "BOOKED");
    shop.change(order, "{'payment_status': {'code': 'D'}, 'webhook': false}");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop.invoice(order).getString("Status", "").equals("VOIDED"));
  }

  @Test
  void moneyThatMovesWhileTheDateOfChangeStandsStillIsFound() throws Exception {
    int order = shop.place("Q");
    awaitOrder(order, "BOOKED");
    shop.change(
        order,
        """
        {'order': {'payment_status': {'code': 'P'}}, 'payment_transactions': [{'id': 1,
          'name': 'Credit card', 'type': 'sale', 'value': 110, 'backend_transactions': [
            {'id': 1, 'type': 'sale', 'status': 'S', 'value': 110}]}],
         'touch': false, 'webhook': false}
        """);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                shop.invoice(order).containsKey("AmountPaid")
                    && shop.invoice(order).getJsonNumber("AmountPaid").intValue() == 110);
    assertThat(timeline(order).getJsonArray("events").getValuesAs(JsonObject.class))
        .anyMatch(event -> event.getString("type").equals("order.recheck"));
  }

  @Test
  void readingOrdersAgainThatDidNotChangeLeavesNoTraceAndCostsTheLedgerNothing() throws Exception {
    int order = shop.place("P");
    awaitOrder(order, "BOOKED");
    awaitRounds(2);
    int calls = shop.ledgerCalls();
    awaitRounds(12);

    assertThat(shop.ledgerCalls()).isEqualTo(calls);
    assertThat(timeline(order).getJsonArray("events")).hasSize(1);
    assertThat(timeline(order).getJsonArray("versions")).hasSize(1);
  }

  @Test
  void anUnpaidOrderThatIsDeletedIsVoided() throws Exception {
    int order = shop.place("Q");
    awaitOrder(order, "BOOKED");
    shop.delete(order);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shop.invoice(order).getString("Status", "").equals("VOIDED"));
  }

  @Test
  void aPaidOrderThatIsDeletedIsLeftToAPersonAndNotToldOfAgain() throws Exception {
    int order = shop.place("P");
    awaitOrder(order, "BOOKED");
    shop.delete(order);
    awaitOrder(order, "HELD");
    int events = timeline(order).getJsonArray("events").size();
    awaitRounds(8);

    assertThat(timeline(order).getJsonObject("order").getString("why")).contains("deleted");
    assertThat(timeline(order).getJsonArray("events")).hasSize(events);
    assertThat(shop.invoice(order).getString("Status")).isEqualTo("PAID");
  }

  @Test
  void anOrderFromBeforeTheFirstStartIsLeftToABackfill() throws Exception {
    int old = shop.place("P", ", 'create_date': '2025-01-01T00:00:00+00:00'");
    shop.change(old, "{'notes': 'shipped at last', 'webhook': false}");
    int fresh = shop.place("P");
    awaitOrder(fresh, "BOOKED");

    assertThat(orders(old)).isEmpty();
  }

  @Test
  void ordersOfTheTimeWhenTheServerWasDownAreFoundAfterwards() throws Exception {
    awaitRounds(1);
    installation.stop();
    int order = shop.place("P");
    installation.start();

    awaitOrder(order, "BOOKED");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void anOrderTheShopCannotShowIsADeadLetterWithItsNameAndOthersGoOn() throws Exception {
    int before = shop.place("P");
    int broken = shop.place("P");
    shop.breaks(broken);
    int after = shop.place("P");

    awaitOrder(before, "BOOKED");
    awaitOrder(after, "BOOKED");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                browser().get("/dead-letters").asJsonObject().getJsonArray("items").stream()
                    .map(Object::toString)
                    .anyMatch(letter -> letter.contains("the order with the id " + broken)));
  }

  private static Browser browser() {
    return installation.browser();
  }

  private static List<JsonObject> orders(int number) throws Exception {
    return browser()
        .get("/orders?number=" + number)
        .asJsonObject()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject timeline(int number) throws Exception {
    return browser().get("/orders/" + orders(number).get(0).getString("id")).asJsonObject();
  }

  private static void awaitOrder(int number, String state) {
    await("order " + number + " is " + state)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(orders(number)).extracting(o -> o.getString("state")).contains(state));
  }

  /** Waits for so many rounds to end that are wholly later than now. */
  private static void awaitRounds(int more) throws Exception {
    int now = rounds();
    await().atMost(Duration.ofSeconds(60)).until(() -> rounds() > now + more);
  }

  private static int rounds() throws Exception {
    return browser().get("/sweeps").asJsonArray().getJsonObject(0).getInt("rounds");
  }
}
