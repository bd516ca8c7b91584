package io.tillbridge.server.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Installation;
import io.tillbridge.server.sweep.StockShop;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationTest {
  private static final String SWITCHED_ON =
      "prefix: WEB-, confirm: {shippingStatus: P, from: \"N,WFA\"}}";

  @TempDir Path folder;
  private Installation installation;
  private StockShop shop;

  @BeforeEach
  void start() throws Exception {
    installation =
        new Installation(
            folder,
            yaml ->
                yaml.replace(
                        "  - id: books", "    sweep: {every: 200ms, recheck: 1s}\n  - id: books")
                    .replace(
                        "apiToken: sandbox-read",
                        "apiToken: sandbox-read, writeToken: sandbox-write"));
    shop = new StockShop(installation.sandboxAddress());
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void onceItIsSwitchedOnTheShopIsToldOnceOfEachOrderThatIsBooked() throws Exception {
    int earlier = shop.place("P");
    awaitBooked(earlier);
    switchOn();

    int order = shop.place("P");
    int shipped = shop.place("P", ", 'shipping_status': {'code': 'S'}");
    int cancelled = shop.place("C");
    awaitBooked(order);
    awaitBooked(shipped);
    await().atMost(Duration.ofSeconds(30)).until(() -> shop.shippingStatus(order).equals("P"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> timeline(order).getJsonArray("versions").size() == 2);
    awaitBooked(order);
    awaitRounds(5);
    installation.restart();
    awaitRounds(3);

    assertThat(shop.changesAsked()).isEqualTo(1);
    assertThat(timeline(order).getJsonArray("versions")).hasSize(2);
    assertThat(shop.shippingStatus(earlier)).isEqualTo("N");
    assertThat(shop.shippingStatus(shipped)).isEqualTo("S");
    assertThat(shop.shippingStatus(cancelled)).isEqualTo("N");
  }

  private void switchOn() throws Exception {
    installation.stop();
    Path file = folder.resolve("tillbridge.yaml");
    Files.writeString(file, Files.readString(file).replace("prefix: WEB-}", SWITCHED_ON));
    installation.start();
  }

  private List<JsonObject> orders(int number) throws Exception {
    return installation
        .browser()
        .get("/orders?number=" + number)
        .asJsonObject()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject timeline(int number) throws Exception {
    return installation
        .browser()
        .get("/orders/" + orders(number).get(0).getString("id"))
        .asJsonObject();
  }

  private void awaitBooked(int number) {
    await("order " + number)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(orders(number))
                    .extracting(o -> o.getString("state"))
                    .contains("BOOKED"));
  }

  private void awaitRounds(int more) throws Exception {
    int now = rounds();
    await().atMost(Duration.ofSeconds(60)).until(() -> rounds() > now + more);
  }

  private int rounds() throws Exception {
    return installation.browser().get("/sweeps").asJsonArray().getJsonObject(0).getInt("rounds");
  }
}
