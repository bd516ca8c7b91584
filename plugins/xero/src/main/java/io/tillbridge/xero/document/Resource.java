package io.tillbridge.xero.document;

import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.http.HttpMethod;

/** Where a kind of document lives in Xero's accounting API, and what names it. */
public enum Resource {
  CONTACT("Contacts", "ContactID", "ContactNumber"),
  ITEM("Items", "ItemID", "Code"),
  INVOICE("Invoices", "InvoiceID", "InvoiceNumber"),
  PAYMENT("Payments", "PaymentID", "Reference"),
  CREDIT_NOTE("CreditNotes", "CreditNoteID", "CreditNoteNumber"),
  /** Lives under its credit note and has no name of its own: its invoice tells it apart. */
  ALLOCATION("Allocations", "AllocationID", "");

  private final String collection;
  private final String idMember;
  private final String keyMember;

  Resource(String collection, String idMember, String keyMember) {
    this.collection = collection;
    this.idMember = idMember;
    this.keyMember = keyMember;
  }

  /** The resource of a kind. */
  public static Resource of(LedgerKind kind) {
    return switch (kind) {
      case CONTACT -> CONTACT;
      case ITEM -> ITEM;
      case INVOICE -> INVOICE;
      case PAYMENT -> PAYMENT;
      case CREDIT_NOTE -> CREDIT_NOTE;
      case ALLOCATION -> ALLOCATION;
    };
  }

  /** The name of the array in requests and answers; but for allocations also the path. */
  public String collection() {
    return collection;
  }

  /**
   * How a document is written: PUT only creates, POST changes what it finds by key or number. An
   * invoice or credit note that is new to us is only created, for under its number may stand one
   * that someone else made. Payments and allocations are made and removed, never changed.
   */
  public HttpMethod method(boolean known) {
    return switch (this) {
      case CONTACT, ITEM -> HttpMethod.POST;
      case INVOICE, CREDIT_NOTE -> known ? HttpMethod.POST : HttpMethod.PUT;
      case PAYMENT, ALLOCATION -> HttpMethod.PUT;
    };
  }

  /** Whether the parameter {@code unitdp} applies. */
  public boolean unitPrices() {
    return this == INVOICE || this == CREDIT_NOTE || this == ITEM;
  }

  /** Whether it is a document with a number, lines and totals. */
  public boolean numbered() {
    return this == INVOICE || this == CREDIT_NOTE;
  }

  /** The member with Xero's key. */
  public String idMember() {
    return idMember;
  }

  /** The member with the natural key, which we choose. */
  public String keyMember() {
    return keyMember;
  }
}
