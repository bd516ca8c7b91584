package io.tillbridge.sandbox.xero.books;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The books with which an organisation starts: much like a demo company's, and with the same
 * account codes in every country.
 */
final class OpeningBooks {
  private static final List<String> CURRENCIES =
      List.of(
          "AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "FJD", "GBP", "HKD", "INR", "JPY", "KRW", "NOK",
          "NZD", "SEK", "SGD", "THB", "USD", "ZAR");
  // What a line takes when it names no tax: on sales, on purchases, and where there is none.
  private final String sales;
  private final String purchases;
  private final String none;
  private final Books books;

  private OpeningBooks(Books books) {
    this.books = books;
    Country country = books.organisation().country();
    boolean second = country == Country.NZ || country == Country.GB;
    this.sales = second ? "OUTPUT2" : "OUTPUT";
    this.purchases = second ? "INPUT2" : "INPUT";
    this.none = country == Country.AU ? "BASEXCLUDED" : "NONE";
  }

  static Books open(Organisation organisation, InstantSource clock, Supplier<UUID> ids) {
    Books books = new Books(organisation, clock, ids);
    OpeningBooks opening = new OpeningBooks(books);
    OpeningTaxes.of(organisation.country())
        .forEach(rate -> books.taxRates().put(rate.taxType(), rate));
    books.currencies().addAll(CURRENCIES);
    opening.chart();
    opening.items();
    opening.tracking();
    books.undo().keep();
    return books;
  }

  private void chart() {
    bank("090", "Business Bank Account", "10100001");
    bank("091", "Shop Clearing Account", "10100002");
    bank("092", "PayPal", "10100003");
    account("200", "Sales", "REVENUE", sales);
    account("201", "Sales - Books and Media", "REVENUE", sales);
    account("202", "Sales - Food", "REVENUE", sales);
    account("203", "Sales - Services", "REVENUE", sales);
    account("260", "Other Revenue", "REVENUE", sales);
    account("261", "Shipping Income", "REVENUE", sales);
    account("262", "Discounts Given", "REVENUE", sales);
    account("263", "Handling and Fees", "REVENUE", sales);
    account("270", "Interest Income", "REVENUE", none);
    account("310", "Cost of Goods Sold", "DIRECTCOSTS", purchases);
    account("400", "Advertising", "EXPENSE", purchases);
    account("404", "Bank Fees", "EXPENSE", none);
    account("425", "Freight and Courier", "EXPENSE", purchases);
    account("429", "General Expenses", "EXPENSE", purchases);
    system("610", "Accounts Receivable", "CURRENT", "DEBTORS");
    account("630", "Inventory", "INVENTORY", none);
    system("800", "Accounts Payable", "CURRLIAB", "CREDITORS");
    system("820", "Sales Tax", "CURRLIAB", "GST");
    system("840", "Historical Adjustment", "CURRLIAB", "HISTORICAL");
    add("850", "Gift Vouchers", "CURRLIAB", none, true, null, null);
    system("860", "Rounding", "CURRLIAB", "ROUNDING");
    system("960", "Retained Earnings", "EQUITY", "RETAINEDEARNINGS");
    add("970", "Owner Funds Introduced", "EQUITY", none, true, null, null);
  }

  private void items() {
    item("SHIPPING", "Shipping", "0.00", "260");
    item("GIFT-WRAP", "Gift wrapping", "4.50", "260");
  }

  private void tracking() {
    UUID id = books.newId();
    List<Tracking.Option> options =
        List.of("Online", "In store", "Wholesale").stream()
            .map(name -> new Tracking.Option(books.newId(), name, "ACTIVE"))
            .toList();
    books.tracking().put(id, new Tracking(id, "Channel", "ACTIVE", options));
  }

  private void item(String code, String name, String price, String account) {
    JsonObject fields =
        JsonText.object()
            .add("Name", name)
            .add("Description", name)
            .add(
                "SalesDetails",
                JsonText.object()
                    .add("UnitPrice", new BigDecimal(price))
                    .add("AccountCode", account)
                    .add("TaxType", sales))
            .build();
    UUID id = books.newId();
    books.items().put(id, new Item(id, code, fields, now()));
  }

  private void account(String code, String name, String type, String tax) {
    add(code, name, type, tax, false, null, null);
  }

  private void bank(String code, String name, String number) {
    add(code, name, "BANK", none, false, null, number);
  }

  private void system(String code, String name, String type, String system) {
    add(code, name, type, none, false, system, null);
  }

  private void add(
      String code,
      String name,
      String type,
      String tax,
      boolean payments,
      @Nullable String system,
      @Nullable String bankNumber) {
    UUID id = books.newId();
    books
        .accounts()
        .put(
            id,
            new Account(
                id,
                code,
                name,
                type,
                tax,
                payments,
                Optional.ofNullable(system),
                "ACTIVE",
                Optional.ofNullable(bankNumber),
                now()));
  }

  private Instant now() {
    return books.clock().instant();
  }
}
