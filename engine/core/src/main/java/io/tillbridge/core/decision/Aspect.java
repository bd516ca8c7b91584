package io.tillbridge.core.decision;

/** What a decision is about; the closed vocabulary in which rules conclude. */
public enum Aspect {
  /** How the order stands in the books: see {@link BookStatus}. Subject: the order. */
  STATUS,
  /** Where the exchange rate comes from: see {@link RateSource}. Subject: the order. */
  RATE,
  /** When the invoice is due, in words like {@code 14 days}. Subject: the order. */
  DUE,
  /** Whether captured payments are booked: YES or NO. Subject: the order. */
  PAYMENTS,
  /** The ledger's tax type. Subject: a line, a surcharge or the order's rounding difference. */
  TAX_TYPE,
  /** The ledger's account code. Subject: a line, a surcharge or the order's rounding difference. */
  ACCOUNT,
  /** A tracking category's option, {@code "Region=North"}. Subject: a line or the order. */
  TRACKING,
  /** The account code that a payment goes to. Subject: a payment, or the order for all. */
  PAYMENT_ACCOUNT,
  /** The difference in minor units that may be booked as rounding. Subject: the order. */
  ROUNDING,
  /** Whether a product is kept as an item of the ledger: YES or NO. Subject: the product. */
  LISTED,
  /** Whether the ledger counts an item's stock: YES or NO. Subject: the product. */
  STOCK_TRACKED,
  /** The account code that purchases of an item go to. Subject: the product. */
  PURCHASE_ACCOUNT,
  /** The account code that an item's stock stands on. Subject: the product. */
  STOCK_ACCOUNT,
  /** The {@link Side} whose value of a field holds that both sides changed. Subject: the field. */
  WINNER,
  /**
   * How much a credit note is to give back, as money, or REST for all that is left of the sale.
   * Subject: a refund, or the order.
   */
  CREDIT_NOTE,
  /**
   * Whether what an order came to after its invoice was fixed is booked as a difference: YES.
   * Subject: the order.
   */
  ADJUSTMENT,
  /** The account code that a refund's money leaves. Subject: a refund. */
  PAYOUT,
  /** Whether credit is used up on invoices that are owed: YES or NO. Subject: the order. */
  ALLOCATION,
  /** The first day that documents may bear. Subject: the order. */
  EARLIEST_DAY,
  /** The order must not be booked until a person has looked. Subject: the order or a part. */
  HOLD,
  /** Something a person should know; stops nothing. Subject: the order or a part. */
  FLAG
}
