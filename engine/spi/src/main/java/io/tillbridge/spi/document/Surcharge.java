package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;

/**
 * What is added to an order or to one of its lines beside the price of goods: tax, shipping,
 * handling, a discount (negative).
 *
 * @param id the shop's key of this surcharge, unique within its order
 * @param kind what it is for
 * @param code the shop's code, the finer key for rules, like {@code DCOUPON}
 * @param name what the buyer saw
 * @param amount in the order's currency; negative for a discount
 * @param included whether the prices contain it already, so that it is not added to the total
 * @param unknown members of the JSON that this version doesn't know
 */
public record Surcharge(
    String id,
    Kind kind,
    String code,
    String name,
    Money amount,
    boolean included,
    JsonObject unknown) {

  /** What a surcharge is for. */
  public enum Kind {
    TAX,
    DISCOUNT,
    SHIPPING,
    HANDLING,
    OTHER
  }

  public Surcharge {
    id = Absent.required(id, "surcharge.id");
    kind = Absent.required(kind, "surcharge.kind");
    code = Absent.text(code);
    name = Absent.text(name);
    amount = Absent.required(amount, "surcharge.amount");
    unknown = Absent.object(unknown);
  }
}
