package io.tillbridge.core.item;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.spi.document.Product;
import java.util.List;

/**
 * A product as it is to stand in the ledger; mappings read it as {@code item}.
 *
 * @param code the key that shop and ledger share
 * @param account account code for sales, "" for none
 * @param taxType tax type for sales, "" to leave it to the account
 * @param purchaseAccount account code for purchases, or for the cost of goods where stock is
 *     counted; "" for none
 * @param stockAccount account code that its stock stands on, "" for none
 * @param tracked whether the ledger counts its stock
 */
public record ItemEntry(
    String code,
    String account,
    String taxType,
    String purchaseAccount,
    String stockAccount,
    boolean tracked) {

  /** As the rules decided. */
  public static ItemEntry of(Product product, String subject, Decisions decisions) {
    return new ItemEntry(
        product.sku(),
        value(decisions, Aspect.ACCOUNT, subject),
        value(decisions, Aspect.TAX_TYPE, subject),
        value(decisions, Aspect.PURCHASE_ACCOUNT, subject),
        value(decisions, Aspect.STOCK_ACCOUNT, subject),
        value(decisions, Aspect.STOCK_TRACKED, subject).equals("YES"));
  }

  /** The decisions behind a source path like {@code item.account}. */
  public static List<Decision> behind(String path, String subject, Decisions decisions) {
    Aspect aspect =
        switch (path) {
          case "item.account" -> Aspect.ACCOUNT;
          case "item.taxType" -> Aspect.TAX_TYPE;
          case "item.purchaseAccount" -> Aspect.PURCHASE_ACCOUNT;
          case "item.stockAccount" -> Aspect.STOCK_ACCOUNT;
          default -> Aspect.STOCK_TRACKED;
        };
    return path.startsWith("item.") && !path.equals("item.code")
        ? decisions.on(aspect, subject).stream().toList()
        : List.of();
  }

  private static String value(Decisions decisions, Aspect aspect, String subject) {
    return decisions.on(aspect, subject).map(Decision::value).orElse("");
  }
}
