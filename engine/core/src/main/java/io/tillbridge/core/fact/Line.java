package io.tillbridge.core.fact;

import io.tillbridge.spi.document.OrderLine;
import java.math.BigDecimal;

/**
 * A line of the order as rules see it.
 *
 * @param line the line itself
 * @param sale the sale it belongs to
 * @param item what the ledger knows of its SKU
 * @param classAccount the account code that the flow sets for its product class, "" for none
 */
public record Line(OrderLine line, Sale sale, LedgerItem item, String classAccount)
    implements Taxable {

  @Override
  public String subject() {
    return "line:" + line.id();
  }

  /** The shop's stock keeping unit, "" for none. */
  public String sku() {
    return line.sku();
  }

  /** What the shop calls it. */
  public String name() {
    return line.name();
  }

  /** The shop's product class by name, "" for none. */
  public String productClass() {
    return line.productClass();
  }

  /** How many were sold. */
  public BigDecimal quantity() {
    return line.quantity();
  }

  /** The ledger's own sales account of the item, "" for none. */
  public String itemAccount() {
    return item.salesAccount();
  }

  /** The ledger's own sales tax type of the item, "" for none. */
  public String itemTaxType() {
    return item.salesTaxType();
  }

  @Override
  public String organisation() {
    return sale.organisation();
  }

  @Override
  public String destination() {
    return sale.destination();
  }

  @Override
  public String taxClass() {
    return line.taxClass().isEmpty() ? Sale.STANDARD : line.taxClass();
  }

  @Override
  public String taxCharged() {
    return sale.taxCharged();
  }

  @Override
  public boolean taxable() {
    return true;
  }
}
