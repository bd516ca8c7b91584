package io.tillbridge.core.translator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Side;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.reconcile.Arbiter.Ruling;
import io.tillbridge.core.reconcile.Kept;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.RecordTranslation;
import io.tillbridge.core.translation.RecordTranslation.Verdict;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordTranslatorTest {
  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root"));
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static RuleBase rules;
  private static Mappings mappings;
  private static Ledger ledger;

  @BeforeAll
  static void compile() throws Exception {
    rules = RuleBase.compile(RulePack.load(ROOT.resolve("rules/catalogue")));
    mappings = Mappings.load(ROOT.resolve("mappings"), FieldMappers.standard(), Mappings.UNCHECKED);
    ledger =
        new Ledger(
            new CanonicalJson()
                .read(
                    Files.readString(
                        ROOT.resolve("rules/order-to-cash/scenarios/organisations/AU.json")),
                    ReferenceData.class));
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void aProductBecomesAnItemWithItsPriceOnTheSalesAccount() {
    assertThat(body(flow(Map.of()).item(product("TEA-1", "Green tea"), ledger)))
        .isEqualTo(
            json(
                """
                {"Code":"TEA-1","Name":"Green tea","Description":"Loose & fresh\\nFrom Uji",
                 "SalesDetails":{"UnitPrice":12.3450,"AccountCode":"200"},
                 "PurchaseDetails":{"UnitPrice":4.1000}}"""));
  }

  @Test
  void aNameTooLongForTheLedgerIsCutAndStandsWholeInTheDescription() {
    String name = "A very long name of a product that goes on beyond fifty characters";
    JsonObject item = body(flow(Map.of()).item(product("TEA-1", name), ledger));
    assertThat(item.getString("Name")).isEqualTo(name.substring(0, 50).strip());
    assertThat(item.getString("Description")).startsWith(name + ":");
  }

  @Test
  void stockIsCountedWhereTheFlowSaysSo() {
    JsonObject item =
        body(flow(Map.of("stock.counted", "yes")).item(product("TEA-1", "Tea"), ledger));
    assertThat(item.getBoolean("IsTrackedAsInventory")).isTrue();
    assertThat(item.getString("InventoryAssetAccountCode")).isEqualTo("630");
    assertThat(item.getJsonObject("PurchaseDetails").getString("COGSAccountCode")).isEqualTo("310");
    assertThat(item.getJsonObject("PurchaseDetails")).doesNotContainKey("AccountCode");
  }

  @Test
  void aProductWithoutASkuOrWithOneTooLongIsHeldWithAdvice() {
    RecordTranslation none = flow(Map.of()).item(product("", "Tea"), ledger);
    assertThat(none.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(none.why()).contains("no SKU").contains("Give it one in the shop");
    RecordTranslation tooLong = flow(Map.of()).item(product("X".repeat(31), "Tea"), ledger);
    assertThat(tooLong.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(tooLong.why()).contains("31 characters").contains("takes 30");
  }

  @Test
  void aCustomerBecomesTheContactThatTheirOrdersWouldMake() {
    Customer customer =
        new Customer(
            "3",
            "Ada Park",
            "Ada",
            "Park",
            "",
            "ada@example.com",
            "02 5550 1234",
            "",
            false,
            List.of(),
            Map.of(),
            JsonObject.EMPTY_JSON_OBJECT);
    RecordTranslation contact = flow(Map.of()).contact(customer, ledger);
    assertThat(contact.documents().get(0).businessKey()).isEqualTo("S1-3");
    assertThat(body(contact).getString("Name")).isEqualTo("Ada Park");
  }

  @Test
  void ofTwoChangesTheNewestHoldsUnlessTheFlowSaysOtherwise() {
    Kept record =
        new Kept(
            DocumentKind.PRODUCT,
            "TEA-1",
            Map.of("price", "10"),
            Map.of("price", "11"),
            Map.of("price", "12"),
            NOON,
            NOON.plusSeconds(1));
    assertThat(flow(Map.of()).rule(record, "price")).isEqualTo(new Ruling.Wins(Side.LEDGER));
    assertThat(flow(Map.of("conflict.price", "shop")).rule(record, "price"))
        .isEqualTo(new Ruling.Wins(Side.SHOP));
    assertThat(flow(Map.of("conflict", "ledger")).rule(record, "price"))
        .isEqualTo(new Ruling.Wins(Side.LEDGER));
    assertThat(flow(Map.of("conflict", "hold")).rule(record, "price"))
        .isInstanceOfSatisfying(
            Ruling.Hold.class,
            hold -> assertThat(hold.why()).contains("the shop has 11, the ledger 12"));
  }

  private static RecordTranslator flow(Map<String, String> parameters) {
    return new RecordTranslator(
        rules, mappings, new FlowSettings("catalogue", "shop", "S1-", parameters));
  }

  private static JsonObject body(RecordTranslation translation) {
    assertThat(translation.verdict()).as(translation.why()).isEqualTo(Verdict.KEEP);
    return translation.documents().get(0).body();
  }

  private static Product product(String sku, String name) {
    return new Product(
        "12",
        sku,
        name,
        "<p>Loose &amp; <b>fresh</b></p>From Uji<script>alert(1)</script>",
        Money.of("12.345", "AUD"),
        Money.of("4.1", "AUD"),
        "",
        "",
        "",
        true,
        NOON,
        Map.of(),
        JsonObject.EMPTY_JSON_OBJECT);
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
