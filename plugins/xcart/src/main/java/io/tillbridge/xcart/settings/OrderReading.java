package io.tillbridge.xcart.settings;

import java.util.Set;

/**
 * How this store's orders and products are to be understood, where stores differ.
 *
 * @param adminUrl the page of the shop's admin that shows orders
 * @param currency the store's currency, "" where not told
 * @param currencyOverride replaces every currency the store names, "" for none
 * @param ownTransactionStatus whether a transaction's own status counts where it has no backend
 *     transactions
 * @param ignoredTransactionTypes backend transactions that move no money
 * @param codelessStatusById whether a status without a code gets {@code #id} for one
 * @param skipUnfinished whether orders not yet placed are passed over
 * @param readProducts whether products are looked up for their classes
 * @param companyField custom address field with the company's name
 * @param taxNumberField custom address field with the tax number
 * @param orderFields members of orders to take as custom fields
 * @param lineFields members of items to take as custom fields
 * @param productFields members of products to take as custom fields
 */
public record OrderReading(
    String adminUrl,
    String currency,
    String currencyOverride,
    Basis priceBasis,
    boolean ownTransactionStatus,
    Set<String> ignoredTransactionTypes,
    boolean codelessStatusById,
    boolean skipUnfinished,
    boolean readProducts,
    String companyField,
    String taxNumberField,
    Set<String> orderFields,
    Set<String> lineFields,
    Set<String> productFields) {

  /** Whether prices contain tax. */
  public enum Basis {
    /** As the order's tax surcharges say. */
    AUTO,
    EXCLUSIVE,
    INCLUSIVE
  }

  static OrderReading from(Given given) {
    return new OrderReading(
        adminUrl(given),
        given.currency("currency"),
        given.currency("currencyOverride"),
        switch (given.choice("priceBasis")) {
          case "exclusive" -> Basis.EXCLUSIVE;
          case "inclusive" -> Basis.INCLUSIVE;
          default -> Basis.AUTO;
        },
        given.choice("transactionStatus").equals("own"),
        given.names("ignoredTransactionTypes"),
        given.choice("codelessStatus").equals("id"),
        given.choice("unfinishedOrders").equals("skip"),
        given.yes("readProducts"),
        given.text("companyField"),
        given.text("taxNumberField"),
        given.names("orderFields"),
        given.names("lineFields"),
        given.names("productFields"));
  }

  private static String adminUrl(Given given) {
    return given.text("adminUrl").isEmpty()
        ? given.text("storeUrl").replaceAll("/+$", "").replaceAll("/api$", "") + "/admin.php"
        : given.store("adminUrl").toString();
  }
}
