package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Money that a buyer paid or promised for an order.
 *
 * @param id the shop's key of the transaction, unique within its store
 * @param orderId the shop's key of the order
 * @param state how far the money has come
 * @param at when the shop recorded it
 * @param method the payment method by name
 * @param reference the payment provider's reference, "" for none
 * @param assumed whether the shop only said "paid" and no transaction proves it
 * @param unknown members of the JSON that this version doesn't know
 */
public record Payment(
    String id,
    String orderId,
    State state,
    Money amount,
    Instant at,
    String method,
    String reference,
    boolean assumed,
    JsonObject unknown)
    implements CanonicalDocument {

  /** How far the money has come. */
  public enum State {
    /** Promised by the buyer's bank, not yet taken. */
    AUTHORISED,
    /** Taken: this is what books call paid. */
    CAPTURED,
    PENDING,
    FAILED,
    VOIDED
  }

  public Payment {
    id = Absent.required(id, "payment.id");
    orderId = Absent.text(orderId);
    state = Absent.required(state, "payment.state");
    amount = Absent.required(amount, "payment.amount");
    at = Absent.required(at, "payment.at");
    method = Absent.text(method);
    reference = Absent.text(reference);
    unknown = Absent.object(unknown);
  }
}
