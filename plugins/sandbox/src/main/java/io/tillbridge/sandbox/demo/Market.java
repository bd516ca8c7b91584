package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Where the shop is at home, and so what tax it charges there; exports bear none.
 *
 * @param country where the organisation is
 * @param currency what the shop sells in
 * @param percent the tax on standard goods, on shipping and on handling
 * @param taxCode the shop's code of the tax
 * @param taxName what the buyer sees
 * @param standardTax the ledger's tax type of standard goods
 * @param freeTax the ledger's tax type of goods without tax
 */
public record Market(
    String country,
    String currency,
    BigDecimal percent,
    String taxCode,
    String taxName,
    String standardTax,
    String freeTax) {

  /** The market of an organisation named like {@code AU} or {@code AU-2}. */
  public static Market of(String organisation) {
    String country = organisation.substring(0, Math.min(2, organisation.length()));
    return switch (country.toUpperCase(Locale.ROOT)) {
      case "AU" -> market("AU", "AUD", "10", "CDEV.VAT.1", "GST", "OUTPUT", "EXEMPTOUTPUT");
      case "NZ" -> market("NZ", "NZD", "15", "CDEV.VAT.1", "GST", "OUTPUT2", "ZERORATED");
      case "GB" -> market("GB", "GBP", "20", "CDEV.VAT.1", "VAT", "OUTPUT2", "ZERORATEDOUTPUT");
      case "US" -> market("US", "USD", "8.25", "CDEV.STAX.1", "Sales tax", "OUTPUT", "NONE");
      default -> throw new IllegalArgumentException("There is no market " + organisation);
    };
  }

  /** The shop's tax class of goods without tax. */
  String freeClass() {
    return country.equals("AU") ? "GST free" : "Tax free";
  }

  private static Market market(
      String country,
      String currency,
      String percent,
      String code,
      String name,
      String standard,
      String free) {
    return new Market(country, currency, new BigDecimal(percent), code, name, standard, free);
  }
}
