package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A refund's money as it leaves an account, against a credit note.
 *
 * @param key its natural key: the credit note's number and the shop's key of the refund
 * @param creditNote number of the note it is paid out from
 * @param reference the order number and the refund's place: {@code 1001-R1}
 * @param refund the shop's transaction
 * @param account code of the account it leaves
 * @param date when the shop recorded it, in the organisation's zone
 * @param decisions what the account rests on
 */
public record Payout(
    String key,
    String creditNote,
    String reference,
    Refund refund,
    String account,
    Money amount,
    LocalDate date,
    List<Decision> decisions) {

  public Payout {
    decisions = List.copyOf(decisions);
  }
}
