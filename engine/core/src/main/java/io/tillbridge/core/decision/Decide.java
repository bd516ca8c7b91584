package io.tillbridge.core.decision;

import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;

/**
 * The words in which rules conclude. A rule reaches it as {@code decide} and reads aloud: {@code
 * decide.account($line, "200").because("goods go to Sales")}. Each call is one {@link Decision};
 * the rule that made it, its file and line are recorded by themselves. Not for use by several
 * threads.
 */
public interface Decide {
  /** What stands for the amount where all that is left of a sale is credited. */
  String REST = "REST";

  /** Records one decision of the rule that is firing; the words below are shapes of it. */
  Conclusion conclude(Aspect aspect, String subject, String value);

  /** How the order stands in the books. */
  default Conclusion status(BookStatus status) {
    return conclude(Aspect.STATUS, Target.ORDER, status.name());
  }

  /**
   * Where the rate of an order in another currency than the books' comes from: {@code "LEDGER"},
   * {@code "DAILY"} or {@code "FIXED"}, see {@link RateSource}.
   */
  default Conclusion rateFrom(String source) {
    return conclude(Aspect.RATE, Target.ORDER, RateSource.valueOf(source).name());
  }

  /**
   * When the invoice is due: {@code "14 days"}, {@code "end of month"}, {@code "14 days after end
   * of month"}, {@code "20 of month"} or {@code "20 of following month"}.
   */
  default Conclusion due(String terms) {
    return conclude(Aspect.DUE, Target.ORDER, terms);
  }

  /** Captured payments are booked. */
  default Conclusion bookPayments() {
    return conclude(Aspect.PAYMENTS, Target.ORDER, "YES");
  }

  /** Captured payments are not booked. */
  default Conclusion leavePaymentsOut() {
    return conclude(Aspect.PAYMENTS, Target.ORDER, "NO");
  }

  /** The ledger's tax type of a line or surcharge. */
  default Conclusion taxType(Part part, String taxType) {
    return conclude(Aspect.TAX_TYPE, part.subject(), taxType);
  }

  /** The ledger's account code of a line or surcharge. */
  default Conclusion account(Part part, String code) {
    return conclude(Aspect.ACCOUNT, part.subject(), code);
  }

  /** The account code that takes what is left over by rounding. */
  default Conclusion roundingAccount(String code) {
    return conclude(Aspect.ACCOUNT, "rounding", code);
  }

  /** The ledger's tax type of what is left over by rounding. */
  default Conclusion roundingTaxType(String taxType) {
    return conclude(Aspect.TAX_TYPE, "rounding", taxType);
  }

  /** How many minor units (cents) may be booked as rounding. */
  default Conclusion roundingUpTo(int minorUnits) {
    return conclude(Aspect.ROUNDING, Target.ORDER, Integer.toString(minorUnits));
  }

  /** The account code that one payment goes to. */
  default Conclusion paymentAccount(Payment payment, String code) {
    return conclude(Aspect.PAYMENT_ACCOUNT, "payment:" + payment.id(), code);
  }

  /** The account code that payments go to where no rule says more of one. */
  default Conclusion paymentAccount(String code) {
    return conclude(Aspect.PAYMENT_ACCOUNT, Target.ORDER, code);
  }

  /** A tracking category's option for every line. */
  default Conclusion tracking(String category, String option) {
    return conclude(Aspect.TRACKING, Target.ORDER + "/" + category, category + "=" + option);
  }

  /** A tracking category's option for one line or surcharge. */
  default Conclusion tracking(Part part, String category, String option) {
    return conclude(Aspect.TRACKING, part.subject() + "/" + category, category + "=" + option);
  }

  /** A product is not kept in the ledger. */
  default Conclusion leaveOut(Part product) {
    return conclude(Aspect.LISTED, product.subject(), "NO");
  }

  /** A product is kept in the ledger. */
  default Conclusion list(Part product) {
    return conclude(Aspect.LISTED, product.subject(), "YES");
  }

  /** The ledger counts the item's stock, on this account. */
  default Conclusion trackStock(Part product, String stockAccount) {
    conclude(Aspect.STOCK_ACCOUNT, product.subject(), stockAccount);
    return conclude(Aspect.STOCK_TRACKED, product.subject(), "YES");
  }

  /** The account code that purchases of an item go to; of one whose stock is counted, its cost. */
  default Conclusion purchaseAccount(Part product, String code) {
    return conclude(Aspect.PURCHASE_ACCOUNT, product.subject(), code);
  }

  /** The side whose value holds of a field that both sides changed. */
  default Conclusion wins(Part field, Side side) {
    return conclude(Aspect.WINNER, field.subject(), side.name());
  }

  /** A refund is less sales: a credit note of so much. */
  default Conclusion creditNote(Refund refund, Money amount) {
    return conclude(Aspect.CREDIT_NOTE, "refund:" + refund.id(), amount.rounded().toString());
  }

  /** A refund ends the sale: a credit note of all that is left of it. */
  default Conclusion creditRest(Refund refund) {
    return conclude(Aspect.CREDIT_NOTE, "refund:" + refund.id(), REST);
  }

  /** The sale is off: a credit note of all that is left of it. */
  default Conclusion creditRest() {
    return conclude(Aspect.CREDIT_NOTE, Target.ORDER, REST);
  }

  /**
   * What the order came to since its invoice was fixed is booked as a difference: a credit note
   * where it is less, an invoice of its own where it is more.
   */
  default Conclusion adjust() {
    return conclude(Aspect.ADJUSTMENT, Target.ORDER, "YES");
  }

  /** A refund's money is paid out from its order's credit notes, and leaves this account. */
  default Conclusion payOut(Refund refund, String account) {
    return conclude(Aspect.PAYOUT, "refund:" + refund.id(), account);
  }

  /** Credit is used up on what is still owed of the order. */
  default Conclusion allocate() {
    return conclude(Aspect.ALLOCATION, Target.ORDER, "YES");
  }

  /** Credit stays to the buyer's account though something is owed. */
  default Conclusion leaveOnAccount() {
    return conclude(Aspect.ALLOCATION, Target.ORDER, "NO");
  }

  /** No document of the order may bear an earlier day. */
  default Conclusion dateNoEarlierThan(LocalDate day) {
    return conclude(Aspect.EARLIEST_DAY, Target.ORDER, day.toString());
  }

  /**
   * A person must look before the order is booked; the message says what is wrong and what to do.
   */
  default Conclusion hold(String code, String message) {
    return conclude(Aspect.HOLD, Target.ORDER + "/" + code, message);
  }

  /** As {@link #hold(String, String)}, of one line or surcharge. */
  default Conclusion hold(Part part, String code, String message) {
    return conclude(Aspect.HOLD, part.subject() + "/" + code, message);
  }

  /** A person should know; the order goes on. */
  default Conclusion flag(String code, String message) {
    return conclude(Aspect.FLAG, Target.ORDER + "/" + code, message);
  }

  /** As {@link #flag(String, String)}, of one line or surcharge. */
  default Conclusion flag(Part part, String code, String message) {
    return conclude(Aspect.FLAG, part.subject() + "/" + code, message);
  }

  /** As {@link #flag(String, String)}, of one payment. */
  default Conclusion flag(Payment payment, String code, String message) {
    return conclude(Aspect.FLAG, "payment:" + payment.id() + "/" + code, message);
  }
}
