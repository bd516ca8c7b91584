package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The tax rates with which an organisation starts, by country. The same tax type is another rate
 * elsewhere: {@code OUTPUT2} is 15 % in New Zealand and 20 % in the United Kingdom.
 */
final class OpeningTaxes {
  private static final Set<String> SALES = Set.of("REVENUE", "ASSET", "EQUITY", "LIABILITY");
  private static final Set<String> PURCHASES = Set.of("EXPENSE", "ASSET", "EQUITY", "LIABILITY");
  private static final Set<String> ALL =
      Set.of("REVENUE", "EXPENSE", "ASSET", "EQUITY", "LIABILITY");

  private OpeningTaxes() {}

  static List<TaxRate> of(Country country) {
    return switch (country) {
      case AU ->
          List.of(
              rate("GST on Income", "OUTPUT", "OUTPUT", "GST", "10", SALES),
              rate("GST on Expenses", "INPUT", "INPUT", "GST", "10", PURCHASES),
              rate("GST Free Income", "EXEMPTOUTPUT", "EXEMPTOUTPUT", "GST", "0", SALES),
              rate("GST Free Exports", "EXEMPTEXPORT", "EXEMPTOUTPUT", "GST", "0", SALES),
              rate("GST Free Expenses", "EXEMPTEXPENSES", "EXEMPTEXPENSES", "GST", "0", PURCHASES),
              rate("BAS Excluded", "BASEXCLUDED", "BASEXCLUDED", "GST", "0", ALL),
              rate("GST on Imports", "GSTONIMPORTS", "GSTONIMPORTS", "GST", "0", PURCHASES));
      case NZ ->
          List.of(
              rate("15% GST on Income", "OUTPUT2", "OUTPUT", "GST", "15", SALES),
              rate("15% GST on Expenses", "INPUT2", "INPUT", "GST", "15", PURCHASES),
              rate("Zero Rated", "ZERORATED", "OUTPUT", "GST", "0", SALES),
              rate("No GST", "NONE", "NONE", "GST", "0", ALL),
              rate("GST on Imports", "GSTONIMPORTS", "GSTONIMPORTS", "GST", "0", PURCHASES));
      case GB ->
          List.of(
              rate("20% (VAT on Income)", "OUTPUT2", "OUTPUT", "VAT", "20", SALES),
              rate("20% (VAT on Expenses)", "INPUT2", "INPUT", "VAT", "20", PURCHASES),
              rate("5% (VAT on Income)", "RROUTPUT", "OUTPUT", "VAT", "5", SALES),
              rate("5% (VAT on Expenses)", "RRINPUT", "INPUT", "VAT", "5", PURCHASES),
              rate("Zero Rated Income", "ZERORATEDOUTPUT", "OUTPUT", "VAT", "0", SALES),
              rate("Zero Rated Expenses", "ZERORATEDINPUT", "INPUT", "VAT", "0", PURCHASES),
              rate("Exempt Income", "EXEMPTOUTPUT", "EXEMPTOUTPUT", "VAT", "0", SALES),
              rate("Exempt Expenses", "EXEMPTEXPENSES", "EXEMPTEXPENSES", "VAT", "0", PURCHASES),
              rate("Zero Rated EC Goods Income", "ECZROUTPUT", "ECOUTPUT", "VAT", "0", SALES),
              rate(
                  "Zero Rated EC Services",
                  "ECZROUTPUTSERVICES",
                  "ECOUTPUTSERVICES",
                  "VAT",
                  "0",
                  SALES),
              rate("No VAT", "NONE", "NONE", "VAT", "0", ALL));
      case US ->
          List.of(
              rate("Tax on Sales", "OUTPUT", "OUTPUT", "Sales tax", "8.25", SALES),
              rate("Tax on Purchases", "INPUT", "INPUT", "Sales tax", "0", PURCHASES),
              rate("Tax Exempt", "NONE", "NONE", "Tax", "0", ALL),
              rate("Sales Tax on Imports", "GSTONIMPORTS", "GSTONIMPORTS", "Tax", "0", PURCHASES));
    };
  }

  private static TaxRate rate(
      String name, String type, String report, String component, String rate, Set<String> sides) {
    return new TaxRate(name, type, report, component, new BigDecimal(rate), sides, "ACTIVE");
  }
}
