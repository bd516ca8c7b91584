package io.tillbridge.spi.mapping;

/** What may stand in a field. */
public enum FieldType {
  TEXT,
  /** One of a closed list of texts. */
  CHOICE,
  /** An exact decimal. */
  NUMBER,
  /** An exact decimal in the document's currency. */
  AMOUNT,
  /** A day without a time zone. */
  DATE,
  YES_NO,
  /** The remote system's key of another document. */
  REFERENCE,
  LIST,
  OBJECT
}
