package io.tillbridge.sandbox.xero.books;

import java.util.List;

/** The kinds of documents with lines. */
public enum DocumentKind {
  /** What a customer owes, or what is owed to a supplier. */
  INVOICE("Invoice", "ACCREC", "ACCPAY", "INV-"),
  /** What is given back on one. */
  CREDIT_NOTE("CreditNote", "ACCRECCREDIT", "ACCPAYCREDIT", "CN-");

  private final String word;
  private final String receivable;
  private final String payable;
  private final String prefix;

  DocumentKind(String word, String receivable, String payable, String prefix) {
    this.word = word;
    this.receivable = receivable;
    this.payable = payable;
    this.prefix = prefix;
  }

  /** The name of the collection. */
  public String collection() {
    return word + "s";
  }

  /** The field with the identifier. */
  public String idField() {
    return word + "ID";
  }

  /** The field with the number. */
  public String numberField() {
    return word + "Number";
  }

  /** The types that can be made; the first is a customer's. */
  public List<String> types() {
    return List.of(receivable, payable);
  }

  /** What the numbers Xero gives start with. */
  public String prefix() {
    return prefix;
  }
}
