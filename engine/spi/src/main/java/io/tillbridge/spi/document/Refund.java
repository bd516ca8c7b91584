package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Money given back to a buyer.
 *
 * @param id the shop's key of the transaction, unique within its store
 * @param orderId the shop's key of the order
 * @param paymentId the payment it gives back from, "" where unknown
 * @param amount positive, in the order's currency
 * @param at when the shop recorded it
 * @param method the payment method by name
 * @param reference the payment provider's reference, "" for none
 * @param assumed whether the shop only said "refunded" and no transaction proves it
 * @param unknown members of the JSON that this version doesn't know
 */
public record Refund(
    String id,
    String orderId,
    String paymentId,
    Money amount,
    Instant at,
    String method,
    String reference,
    boolean assumed,
    JsonObject unknown)
    implements CanonicalDocument {

  public Refund {
    id = Absent.required(id, "refund.id");
    orderId = Absent.text(orderId);
    paymentId = Absent.text(paymentId);
    amount = Absent.required(amount, "refund.amount");
    at = Absent.required(at, "refund.at");
    method = Absent.text(method);
    reference = Absent.text(reference);
    unknown = Absent.object(unknown);
  }
}
