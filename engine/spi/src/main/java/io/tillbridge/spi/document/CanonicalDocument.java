package io.tillbridge.spi.document;

/** One of our own records of what a shop holds. Absent text is the empty string, never null. */
public sealed interface CanonicalDocument
    permits Order, Customer, Product, StockLevel, Payment, Refund {

  /** The shop's stable key for it (not the number that people see). */
  String id();
}
