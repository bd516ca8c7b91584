package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import io.tillbridge.sandbox.support.XeroDescription;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation is set up with. */
class SetupTest {
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard());

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void xerosOwnDescriptionIsThere() {
    Assumptions.assumeTrue(
        XeroDescription.shared().present(), "Xero's OpenAPI description is missing; see the log");
  }

  @ParameterizedTest
  @CsvSource({"AU,AUD,OUTPUT,10", "NZ,NZD,OUTPUT2,15", "GB-2,GBP,OUTPUT2,20", "US,USD,OUTPUT,8.25"})
  void countriesDifferInTaxAndCurrency(String name, String currency, String taxType, String rate) {
    sandbox.signIn(name);
    assertThat(sandbox.xero("GET", "/Organisation", "").one("Organisations").text("BaseCurrency"))
        .contains(currency);
    var tax =
        sandbox.xero("GET", "/TaxRates", "").all("TaxRates").stream()
            .filter(found -> found.text("TaxType").filter(taxType::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(tax.number("EffectiveRate").orElseThrow()).isEqualByComparingTo(rate);
    assertThat(tax.yes("CanApplyToRevenue")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AU", "NZ", "GB", "US"})
  void accountsAreAlikeInAllCountries(String name) {
    sandbox.signIn(name);
    Reply accounts = sandbox.xero("GET", "/Accounts", "");
    assertThat(accounts.all("Accounts").stream().map(a -> a.text("Code").orElse("")))
        .contains("090", "091", "200", "260", "860");
    Reply rounding =
        sandbox.xero("GET", "/Accounts", Map.of("where", "SystemAccount==\"ROUNDING\""), "");
    assertThat(rounding.one("Accounts").text("Code")).contains("860");
  }

  @Test
  void itemsAreWrittenByCode() {
    sandbox.signIn("AU");
    String item =
        json(
            "{'Code':'MUG','Name':'Mug','SalesDetails':{'UnitPrice':5,'AccountCode':'200',"
                + "'TaxType':'OUTPUT'}}");
    sandbox.xero("POST", "/Items", batch("Items", item));
    sandbox.xero("POST", "/Items", batch("Items", json("{'Code':'MUG','Name':'Big mug'}")));
    var found = sandbox.xero("GET", "/Items", Map.of("where", "Code==\"MUG\""), "").one("Items");
    assertThat(found.text("Name")).contains("Big mug");
    assertThat(found.nested("SalesDetails").orElseThrow().text("AccountCode")).contains("200");
    assertThat(sandbox.xero("DELETE", "/Items/" + found.text("ItemID").orElse(""), "").status())
        .isEqualTo(204);
  }

  @Test
  void trackingAndCurrenciesAndActionsAreShown() {
    sandbox.signIn("AU");
    var category = sandbox.xero("GET", "/TrackingCategories", "").one("TrackingCategories");
    String id = category.text("TrackingCategoryID").orElse("");
    sandbox.xero("PUT", "/TrackingCategories/" + id + "/Options", json("{'Name':'Phone'}"));
    assertThat(
            sandbox
                .xero("GET", "/TrackingCategories/" + id, "")
                .one("TrackingCategories")
                .objects("Options"))
        .hasSize(4);
    assertThat(sandbox.xero("GET", "/Currencies", "").all("Currencies")).hasSizeGreaterThan(10);
    assertThat(sandbox.xero("GET", "/Organisation/Actions", "").all("Actions")).isNotEmpty();
  }
}
