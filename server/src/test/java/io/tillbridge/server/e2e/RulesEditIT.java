package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saving a rule while the server runs. */
class RulesEditIT {
  @RegisterExtension static final World WORLD = new World();

  private final Bridge bridge = WORLD.bridge();

  @BeforeAll
  static void start() {
    WORLD.bridge().start();
  }

  @Test
  void aSavedRuleChangesTheNextInvoiceAndABrokenOneChangesNothing() throws IOException {
    assertThat(shippingAccounts(ordered())).containsExactly("260");
    String before = flow().getString("rulePack");

    Path rules = bridge.rules("account.drl");
    String shipped = Files.readString(rules);
    Files.writeString(rules, shipped.replace("\"account.shipping\", \"260\"", "\"none\", \"270\""));
    await().untilAsserted(() -> assertThat(flow().getString("rulePack")).isNotEqualTo(before));
    assertThat(shippingAccounts(ordered())).containsExactly("270");

    String edited = flow().getString("rulePack");
    Files.writeString(
        rules, Files.readString(rules).replace("$charge : Charge(", "$charge : Chrage("));
    await().untilAsserted(() -> assertThat(refused()).isPresent());
    String position =
        refused().orElseThrow().getJsonArray("problems").getJsonObject(0).getString("position");
    assertThat(position).matches(".*account\\.drl:\\d+:\\d+");
    assertThat(bridge.log()).containsPattern("account\\.drl:\\d+:\\d+");
    assertThat(flow().getString("rulePack")).isEqualTo(edited);
    assertThat(shippingAccounts(ordered())).containsExactly("270");

    Files.writeString(rules, shipped);
    await().untilAsserted(() -> assertThat(flow().getString("rulePack")).isEqualTo(before));
    assertThat(refused()).isEmpty();
    assertThat(shippingAccounts(ordered())).containsExactly("260");
  }

  private Shop.Placed ordered() {
    Shop.Placed placed =
        WORLD
            .shop()
            .place(ShopOrder.by("Lars Lee").buys("LAMP", "79.00", 1).shipping("12.00").status("P"));
    bridge.shows(placed, "BOOKED");
    WORLD.ledger().shows(placed);
    return placed;
  }

  private static List<String> shippingAccounts(Shop.Placed placed) {
    return WORLD.ledger().invoiceOf(placed).lines().stream()
        .filter(line -> line.getJsonNumber("LineAmount").intValue() == 12)
        .map(line -> line.getString("AccountCode"))
        .toList();
  }

  private Optional<JsonObject> refused() {
    return Optional.of(flow().get("refused"))
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject);
  }

  private JsonObject flow() {
    return bridge.api("/flows").asJsonArray().getJsonObject(0);
  }
}
