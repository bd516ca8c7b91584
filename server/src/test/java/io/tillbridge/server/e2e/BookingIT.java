package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an order in the books, by its status in the shop, and when it changes. */
class BookingIT {
  @RegisterExtension static final World WORLD = new World();

  private final Shop shop = WORLD.shop();
  private final Ledger ledger = WORLD.ledger();
  private final Bridge bridge = WORLD.bridge();

  @BeforeAll
  static void start() {
    WORLD.sandbox().liftLimits();
    WORLD.bridge().start();
  }

  private static ShopOrder order(String customer) {
    return ShopOrder.by(customer)
        .buys("MUG", "12.95", 3)
        .buys("BOLT", "0.1375", 37)
        .shipping("9.95");
  }

  @Test
  void aPaidOrderStandsAsContactInvoiceAndPayment() {
    Shop.Placed placed = shop.place(order("Ada Adams").discount("4.40").status("P"));
    JsonObject timeline = bridge.shows(placed, "BOOKED");
    ledger.shows(placed);
    JsonObject invoice = ledger.invoiceOf(placed).json();
    assertThat(invoice.getJsonObject("Contact").getString("Name")).isEqualTo("Ada Adams");
    assertThat(invoice.getString("Reference")).contains(placed.number());
    assertThat(invoice.getJsonArray("Payments")).hasSize(1);
    assertThat(timeline.getJsonArray("events")).hasSize(1);
    assertThat(timeline.getJsonArray("effects").getValuesAs(JsonObject.class))
        .extracting(effect -> effect.getString("kind") + " " + effect.getString("state"))
        .containsExactlyInAnyOrder("CONTACT DONE", "INVOICE DONE", "PAYMENT DONE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "A", "PP", "P"})
  void anOrderOfEachStatusStandsOnceAndToTheCent(String status) {
    Shop.Placed exclusive = shop.place(order("Ben Brown").status(status));
    Shop.Placed inclusive =
        shop.place(order("Ben Brown").discount("7.77").taxIncluded().status(status));
    bridge.shows(exclusive, "BOOKED");
    bridge.shows(inclusive, "BOOKED");
    ledger.shows(exclusive);
    ledger.shows(inclusive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "C"})
  void anOrderThatFellThroughBeforeItWasBookedNeedsNothing(String status) {
    Shop.Placed placed = shop.place(order("Chloe Chen").status(status));
    bridge.shows(placed, "NOTHING");
    assertThat(ledger.invoicesOf(placed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "C"})
  void anOrderThatFellThroughAfterItWasBookedIsVoided(String status) {
    Shop.Placed placed = shop.place(order("Dev Díaz").status("Q"));
    bridge.shows(placed, "BOOKED");
    Shop.Placed cancelled = shop.changes(placed, status);
    await()
        .untilAsserted(() -> assertThat(ledger.invoiceOf(cancelled).status()).isEqualTo("VOIDED"));
    bridge.shows(cancelled, "BOOKED");
  }

  @Test
  void aRefundMakesACreditNoteThatIsPaidOut() {
    Shop.Placed placed = shop.place(order("Elif Evans").status("P"));
    bridge.shows(placed, "BOOKED");
    Shop.Placed refunded = shop.changes(placed, "R");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        bridge
                            .shows(refunded, "BOOKED")
                            .getJsonArray("effects")
                            .getValuesAs(JsonObject.class))
                    .filteredOn(effect -> effect.getString("kind").equals("CREDIT_NOTE"))
                    .singleElement()
                    .satisfies(note -> assertThat(note.getString("state")).isEqualTo("DONE")));
    ledger.shows(placed);
  }

  @Test
  void anUnknownStatusIsHeldWithItsReason() {
    Shop.Placed placed = shop.place(order("Finn Fischer").status("XX"));
    JsonObject held = bridge.shows(placed, "HELD");
    assertThat(held.getJsonObject("order").getString("why")).contains("XX");
    assertThat(ledger.invoicesOf(placed)).isEmpty();
  }

  @Test
  void anUnknownCurrencyIsHeldWithItsFinding() {
    Shop.Placed placed = shop.place(order("Grace Green").currency("AUX").status("P"));
    JsonObject held = bridge.shows(placed, "HELD");
    assertThat(held.getJsonObject("order").getString("why")).contains("AUX");
    assertThat(held.getJsonArray("versions").toString()).contains("unknown-currency");
    assertThat(bridge.log()).contains("AUX");
    assertThat(ledger.invoicesOf(placed)).isEmpty();
  }

  @Test
  void aWebhookThatComesAgainGetsTheSameEventAndBooksNothingMore() {
    Shop.Placed placed = shop.placeSilently(order("Hana Hill").status("P"));
    Web.Reply first = bridge.hook("msg-hana", placed);
    assertThat(first.status()).isEqualTo(202);
    bridge.shows(placed, "BOOKED");
    assertThat(bridge.hook("msg-hana", placed)).isEqualTo(first);
    assertThat(bridge.hook("msg-hana-2", placed).status()).isEqualTo(202);
    await()
        .untilAsserted(() -> assertThat(bridge.timeline(placed).toString()).contains("msg-hana-2"));
    bridge.shows(placed, "BOOKED");
    ledger.shows(placed);
  }

  @Test
  void webhooksThatOvertakeEachOtherEndWithWhatTheShopSaysLast() {
    Shop.Placed placed = shop.placeSilently(order("Ivo Ito").status("Q"));
    Shop.Placed paid = shop.pays(placed);
    for (String delivery : List.of("ivo-2", "ivo-1", "ivo-2", "ivo-3", "ivo-1")) {
      assertThat(bridge.hook(delivery, placed).status()).isEqualTo(202);
    }
    bridge.shows(paid, "BOOKED");
    await().untilAsserted(() -> ledger.shows(paid));
  }

  @Test
  void anOrderThatIsPaidWhileItsInvoiceIsOnItsWayEndsPaid() {
    WORLD.sandbox().slowsWrites("/Invoices", Duration.ofMillis(1500), 2);
    Shop.Placed placed = shop.place(order("Jun Jones").status("Q"));
    await()
        .untilAsserted(
            () ->
                assertThat(bridge.timeline(placed).getJsonArray("effects").toString())
                    .contains("SENDING"));
    Shop.Placed paid = shop.pays(placed);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ledger.shows(paid));
    bridge.shows(paid, "BOOKED");
  }

  @Test
  void ordersThatChangeAtAnyMomentEndAsTheShopSaysLast() {
    List<Shop.Placed> orders = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      orders.add(shop.place(order("Kiri Kaur").status(i % 2 == 0 ? "Q" : "A")));
      if (i >= 4) {
        orders.set(i - 4, shop.pays(orders.get(i - 4)));
      }
    }
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> orders.forEach(ledger::shows));
    orders.forEach(order -> bridge.shows(order, "BOOKED"));
    orders.forEach(ledger::shows);
  }
}
