package io.tillbridge.spi.ledger;

/** The kinds of document that Tillbridge writes to a ledger. */
public enum LedgerKind {
  CONTACT,
  ITEM,
  INVOICE,
  PAYMENT,
  CREDIT_NOTE,
  ALLOCATION
}
