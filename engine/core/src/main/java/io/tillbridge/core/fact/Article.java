package io.tillbridge.core.fact;

import io.tillbridge.core.decision.Part;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as rules see it that say how it is to stand in the ledger.
 *
 * @param product the product itself
 * @param item what the ledger knows of its SKU
 * @param classAccount the account code that the flow sets for its product class, "" for none
 * @param stockCounted whether the flow wants the ledger to count the stock of new items
 * @param organisation ISO 3166-1 alpha-2 of whose books they are
 * @param baseCurrency ISO 4217 of the books
 */
public record Article(
    Product product,
    LedgerItem item,
    String classAccount,
    boolean stockCounted,
    String organisation,
    String baseCurrency)
    implements Part {

  /** Of a product, with what the ledger and the flow know of it. */
  public static Article of(Product product, Ledger ledger, Parameters flow) {
    return new Article(
        product,
        ledger.itemOrUnknown(product.sku()),
        flow.text("account.class." + product.productClass(), ""),
        flow.text("stock.counted", "no").equals("yes"),
        ledger.organisation().country(),
        ledger.organisation().baseCurrency());
  }

  @Override
  public String subject() {
    return "product:" + product.id();
  }

  /** The code that shop and ledger share, "" for none. */
  public String sku() {
    return product.sku();
  }

  /** How many characters the SKU has. */
  public int skuLength() {
    return product.sku().length();
  }

  /** What the shop calls it. */
  public String name() {
    return product.name();
  }

  /** The shop's product class by name, "" for none. */
  public String productClass() {
    return product.productClass();
  }

  /** The shop's tax class by name; {@code standard} where it has none. */
  public String taxClass() {
    return product.taxClass().isEmpty() ? Sale.STANDARD : product.taxClass();
  }

  /** Whether the shop sells it now. */
  public boolean enabled() {
    return product.enabled();
  }

  /** Whether it is one variant of a product. */
  public boolean variant() {
    return !product.variantOf().isEmpty();
  }

  /** The list price. */
  public Money price() {
    return product.price();
  }

  /** What one costs the shop; null where it doesn't say. */
  public @Nullable Money cost() {
    return product.cost();
  }

  /** Whether its price is in the currency of the books, the only one that items have there. */
  public boolean inBaseCurrency() {
    return product.price().currency().equals(baseCurrency);
  }

  /** Whether the ledger has an item of this SKU. */
  public boolean known() {
    return item.known();
  }

  /** The ledger's own sales account of the item, "" for none. */
  public String itemAccount() {
    return item.salesAccount();
  }

  /** The ledger's own sales tax type of the item, "" for none. */
  public String itemTaxType() {
    return item.salesTaxType();
  }
}
