package io.tillbridge.xero.document;

import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Where a kind of document lives in Xero's accounting API, and what names it. */
public enum Resource {
  CONTACT("Contacts", "ContactID", "ContactNumber"),
  ITEM("Items", "ItemID", "Code"),
  INVOICE("Invoices", "InvoiceID", "InvoiceNumber"),
  PAYMENT("Payments", "PaymentID", "Reference");

  private final String collection;
  private final String idMember;
  private final String keyMember;

  Resource(String collection, String idMember, String keyMember) {
    this.collection = collection;
    this.idMember = idMember;
    this.keyMember = keyMember;
  }

  /** The resource of a kind, empty for one that this connector can't write. */
  public static Optional<Resource> of(LedgerKind kind) {
    return switch (kind) {
      case CONTACT -> Optional.of(CONTACT);
      case ITEM -> Optional.of(ITEM);
      case INVOICE -> Optional.of(INVOICE);
      case PAYMENT -> Optional.of(PAYMENT);
      case CREDIT_NOTE, ALLOCATION -> Optional.empty();
    };
  }

  /** The path, and the name of the array in requests and answers. */
  public String collection() {
    return collection;
  }

  /**
   * POST, by which Xero creates or updates by key (for invoices that we have written before); for
   * payments PUT, by which it only creates: they are made and removed, never changed.
   */
  public HttpMethod method() {
    return this == PAYMENT ? HttpMethod.PUT : HttpMethod.POST;
  }

  /** Whether the parameter {@code unitdp} applies. */
  public boolean unitPrices() {
    return this == INVOICE || this == ITEM;
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
