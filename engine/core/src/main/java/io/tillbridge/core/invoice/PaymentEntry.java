package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A captured payment as it is to stand in the books.
 *
 * @param key its natural key: the invoice number and the shop's key of the transaction
 * @param reference the order number, with "-2" and so on behind it from the second on that the shop
 *     tried
 * @param payment the shop's transaction
 * @param account code of the account it goes to
 * @param amount in the order's currency, rounded to the minor unit
 * @param date when the shop recorded it, in the organisation's zone
 * @param decisions what the account rests on
 */
public record PaymentEntry(
    String key,
    String reference,
    Payment payment,
    String account,
    Money amount,
    LocalDate date,
    List<Decision> decisions) {

  public PaymentEntry {
    decisions = List.copyOf(decisions);
  }
}
