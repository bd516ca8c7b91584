package io.tillbridge.spi.document;

/** The kinds of canonical document. */
public enum DocumentKind {
  ORDER,
  CUSTOMER,
  PRODUCT,
  STOCK_LEVEL,
  PAYMENT,
  REFUND
}
