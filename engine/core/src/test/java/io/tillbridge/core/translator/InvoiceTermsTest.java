package io.tillbridge.core.translator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands over an invoice's lines: days, terms, number and exchange rate. */
class InvoiceTermsTest {
  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root"));
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          List.of(
              new ExchangeRates.Day(
                  LocalDate.of(2026, 7, 2),
                  Map.of("NZD", new BigDecimal("1.9412"), "AUD", new BigDecimal("1.7907")))));

  private static RuleBase rules;
  private static Mappings mappings;

  @BeforeAll
  static void loadWhatIsShipped() throws Exception {
    rules = RuleBase.compile(RulePack.load(ROOT.resolve("rules/order-to-cash")));
    mappings = Mappings.load(ROOT.resolve("mappings"), FieldMappers.standard(), Mappings.UNCHECKED);
  }

  @AfterAll
  static void letGo() {
    rules.close();
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks in Sydney go forward on 4 October 2026 at two in the morning.
    "2026-10-03T13:59:59Z, Australia/Sydney,   2026-10-03",
    "2026-10-03T14:00:00Z, Australia/Sydney,   2026-10-04",
    "2026-10-04T12:59:59Z, Australia/Sydney,   2026-10-04",
    "2026-10-04T13:00:00Z, Australia/Sydney,   2026-10-05",
    // One moment, three days: on both sides of the date line.
    "2026-07-01T10:30:00Z, Pacific/Kiritimati, 2026-07-02",
    "2026-07-01T10:30:00Z, Europe/London,      2026-07-01",
    "2026-07-01T10:30:00Z, Pacific/Pago_Pago,  2026-06-30"
  })
  void anInvoiceIsOfTheDayThatItWasWhereTheOrganisationIs(String placed, String zone, String day) {
    JsonObject invoice =
        invoice(
            translated(
                ShopOrder.paid("2026-07-01T20:03:04Z", placed), books(zone, false), Map.of()));
    assertThat(invoice.getString("Date")).isEqualTo(day);
    assertThat(invoice.getString("DueDate")).isEqualTo(day);
  }

  @Test
  void anInvoiceIsDueByTheFlowsTerms() {
    Translation made =
        translated(
            ShopOrder.paid(),
            books("Australia/Sydney", false),
            Map.of("invoice.due", "20 of following month"));
    assertThat(invoice(made).getString("DueDate")).isEqualTo("2026-08-20");
  }

  @Test
  void aSeriesByYearTakesTheYearThatItIsWhereTheOrganisationIs() {
    Translation made =
        translated(
            ShopOrder.paid("2026-07-01T20:03:04Z", "2026-12-31T13:30:00Z"),
            books("Australia/Sydney", false),
            Map.of("invoice.number", "{prefix}{year}-{number}"));
    assertThat(invoice(made).getString("InvoiceNumber")).isEqualTo("S1-2027-1057");
  }

  @Test
  void theLedgersOwnRateIsNotTold() {
    Translation made = translated(inNzd(), books("Australia/Sydney", false), Map.of());
    assertThat(invoice(made).getString("CurrencyCode")).isEqualTo("NZD");
    assertThat(invoice(made)).doesNotContainKey("CurrencyRate");
  }

  @Test
  void theDaysRateIsTold() {
    Translation made =
        translated(inNzd(), books("Australia/Sydney", false), Map.of("rate.from", "DAILY"));
    // 1.9412 / 1.7907 = 1.08404534…
    assertThat(invoice(made).getJsonNumber("CurrencyRate").bigDecimalValue())
        .isEqualByComparingTo("1.084045");
  }

  @Test
  void withoutTheDaysRateTheOrderIsHeld() {
    Translation made =
        translated(
            inNzd(),
            books("Australia/Sydney", false).with(ExchangeRates.NONE),
            Map.of("rate.from", "DAILY"));
    assertThat(made.verdict()).isEqualTo(Translation.Verdict.HOLD);
    assertThat(made.findings()).extracting(Finding::code).containsExactly("no-exchange-rate");
  }

  @Test
  void aPlanOfOneCurrencyHoldsOrdersInOthers() {
    Translation made = translated(inNzd(), books("Australia/Sydney", true), Map.of());
    assertThat(made.findings()).extracting(Finding::code).containsExactly("one-currency-plan");
    assertThat(translated(ShopOrder.paid(), books("Australia/Sydney", true), Map.of()).verdict())
        .isEqualTo(Translation.Verdict.BOOK);
  }

  private static Order inNzd() {
    return ShopOrder.paid("AUD", "NZD");
  }

  private static Translation translated(
      Order order, ReferenceData books, Map<String, String> parameters) {
    return new OrderTranslator(rules, mappings, new FlowSettings("f", "shop", "S1-", parameters))
        .translate(order, History.NONE, books);
  }

  private static JsonObject invoice(Translation made) {
    return made.documents().stream()
        .filter(document -> document.kind() == LedgerKind.INVOICE)
        .findFirst()
        .orElseThrow(() -> new AssertionError(made.findings().toString()))
        .body();
  }

  private static ReferenceData books(String zone, boolean oneCurrency) {
    ReferenceData books = ShopOrder.books();
    return new ReferenceData(
        new Organisation("org", "Tea", "AU", "AUD", ZoneId.of(zone), null, oneCurrency, 4),
        books.accounts(),
        books.taxRates(),
        books.items(),
        books.trackingCategories(),
        books.currencies(),
        books.readAt(),
        RATES);
  }
}
