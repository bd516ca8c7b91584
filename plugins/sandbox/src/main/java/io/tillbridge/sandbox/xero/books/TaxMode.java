package io.tillbridge.sandbox.xero.books;

import java.util.Optional;

/** Whether the amounts of the lines have tax in them. */
public enum TaxMode {
  /** Tax comes on top. */
  EXCLUSIVE("Exclusive"),
  /** Tax is within. */
  INCLUSIVE("Inclusive"),
  /** There is no tax. */
  NO_TAX("NoTax");

  private final String word;

  TaxMode(String word) {
    this.word = word;
  }

  /** Xero's word for it. */
  public String word() {
    return word;
  }

  /** The mode of that word. */
  public static Optional<TaxMode> named(String word) {
    for (TaxMode mode : values()) {
      if (mode.word.equalsIgnoreCase(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
