package io.tillbridge.core.fact;

import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;

/**
 * A surcharge of the order or of one of its lines, as rules see it.
 *
 * @param surcharge the surcharge itself
 * @param sale the sale it belongs to
 * @param of {@code order}, or {@code line:ID} where it is a line's
 * @param codeAccount the account code that the flow sets for its code, "" for none
 * @param codeTaxType the tax type that the flow sets for its code, "" for none
 */
public record Charge(
    Surcharge surcharge, Sale sale, String of, String codeAccount, String codeTaxType)
    implements Taxable {

  @Override
  public String subject() {
    return "surcharge:" + surcharge.id();
  }

  /** What it is for. */
  public Surcharge.Kind kind() {
    return surcharge.kind();
  }

  /** The shop's code, like {@code DCOUPON}. */
  public String code() {
    return surcharge.code();
  }

  /** What the buyer saw. */
  public String name() {
    return surcharge.name();
  }

  /** Negative for a discount. */
  public Money amount() {
    return surcharge.amount();
  }

  /** Whether the prices contain it already. */
  public boolean included() {
    return surcharge.included();
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
    return Sale.STANDARD;
  }

  @Override
  public String taxCharged() {
    return sale.taxCharged();
  }

  @Override
  public boolean taxable() {
    return !surcharge.included()
        && surcharge.kind() != Surcharge.Kind.TAX
        && (surcharge.kind() != Surcharge.Kind.DISCOUNT || !of.equals("order"));
  }
}
