package io.tillbridge.core.mapping.document;

import java.util.List;

/** What a mapping maps. */
public enum SourceKind {
  CUSTOMER,
  ORDER,
  PAYMENT,
  PRODUCT,
  /** A credit note: for a refund, or for what an order became less. */
  CREDIT,
  /** A refund as it is paid out. */
  REFUND,
  /** Credit that is used up on an invoice. */
  ALLOCATION;

  /** The names that expressions may use. */
  public List<String> sources() {
    return switch (this) {
      case CUSTOMER -> List.of("order", "customer", "organisation", "flow");
      case ORDER -> List.of("order", "customer", "organisation", "flow", "invoice");
      case PAYMENT ->
          List.of("order", "customer", "organisation", "flow", "invoice", "payment", "entry");
      case PRODUCT -> List.of("product", "item", "organisation", "flow");
      case CREDIT -> List.of("order", "customer", "organisation", "flow", "invoice", "credit");
      case REFUND ->
          List.of(
              "order", "customer", "organisation", "flow", "invoice", "credit", "refund", "payout");
      case ALLOCATION ->
          List.of("order", "customer", "organisation", "flow", "invoice", "credit", "allocation");
    };
  }
}
