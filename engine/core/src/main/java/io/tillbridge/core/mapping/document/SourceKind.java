package io.tillbridge.core.mapping.document;

import java.util.List;

/** What a mapping maps. */
public enum SourceKind {
  CUSTOMER,
  ORDER,
  PAYMENT,
  PRODUCT;

  /** The names that expressions may use. */
  public List<String> sources() {
    return switch (this) {
      case CUSTOMER -> List.of("order", "customer", "organisation", "flow");
      case ORDER -> List.of("order", "customer", "organisation", "flow", "invoice");
      case PAYMENT ->
          List.of("order", "customer", "organisation", "flow", "invoice", "payment", "entry");
      case PRODUCT -> List.of("product", "item", "organisation", "flow");
    };
  }
}
