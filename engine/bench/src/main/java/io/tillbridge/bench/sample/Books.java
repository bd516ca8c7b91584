package io.tillbridge.bench.sample;

import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.ledger.TaxRate;
import io.tillbridge.spi.ledger.TrackingCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The books of an Australian organisation with a chart, tax rates, tracking and 200 items. */
public final class Books {
  private static final int ITEMS = 200;

  private Books() {}

  /** As an organisation of that size would have them. */
  public static ReferenceData reference() {
    return new ReferenceData(
        new Organisation("org", "Teahouse", "AU", "AUD", ZoneId.of("Australia/Sydney"), null),
        accounts(),
        List.of(
            new TaxRate("OUTPUT", "GST on income", BigDecimal.TEN, true, true),
            new TaxRate("INPUT", "GST on expenses", BigDecimal.TEN, true, false),
            new TaxRate("EXEMPTOUTPUT", "GST free income", BigDecimal.ZERO, true, true),
            new TaxRate("EXEMPTEXPORT", "GST free exports", BigDecimal.ZERO, true, true),
            new TaxRate("BASEXCLUDED", "BAS excluded", BigDecimal.ZERO, true, true)),
        items(),
        List.of(new TrackingCategory("t", "Region", List.of("North", "South"))),
        List.of("AUD", "NZD", "USD"),
        Instant.EPOCH);
  }

  private static List<Account> accounts() {
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account("200", "a", "Sales", "REVENUE", "OUTPUT", false, false, true));
    accounts.add(new Account("201", "b", "Book sales", "REVENUE", "OUTPUT", false, false, true));
    accounts.add(new Account("260", "c", "Other revenue", "REVENUE", "OUTPUT", false, false, true));
    accounts.add(new Account("860", "d", "Rounding", "EXPENSE", "BASEXCLUDED", true, false, true));
    accounts.add(new Account("090", "e", "Bank", "BANK", "", false, true, true));
    accounts.add(new Account("091", "f", "Clearing", "BANK", "", false, true, true));
    for (int code = 400; code < 460; code++) {
      accounts.add(
          new Account("" + code, "x" + code, "Costs", "EXPENSE", "INPUT", false, false, true));
    }
    return accounts;
  }

  /** Every tenth has a sales account of its own, every tenth a tax type. */
  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      String account = i % 10 == 3 ? "201" : "";
      String taxType = i % 10 == 7 ? "EXEMPTOUTPUT" : "";
      items.add(new Item("SKU-" + i, "i" + i, "Item " + i, account, taxType));
    }
    return items;
  }
}
