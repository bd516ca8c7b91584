package io.tillbridge.server.config;

import io.tillbridge.core.reconcile.Direction;
import io.tillbridge.spi.document.DocumentKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads what a flow says of products, stock or customers; those keys no other flow has. */
final class RecordSettingsReader {
  private static final String ORDERS = "order-to-cash";

  private RecordSettingsReader() {}

  static Optional<RecordSettings> read(Section section) {
    String kind = section.choice("kind", ORDERS, List.of(ORDERS, "products", "stock", "customers"));
    return switch (kind) {
      case "products" -> Optional.of(settings(section, DocumentKind.PRODUCT, "15m", "to-ledger"));
      case "stock" -> Optional.of(settings(section, DocumentKind.STOCK_LEVEL, "15m", "to-shop"));
      case "customers" -> Optional.of(settings(section, DocumentKind.CUSTOMER, "24h", "to-ledger"));
      default -> Optional.empty();
    };
  }

  private static RecordSettings settings(
      Section section, DocumentKind kind, String every, String direction) {
    List<String> directions =
        switch (kind) {
          case PRODUCT -> List.of("to-ledger", "to-shop", "both");
          case STOCK_LEVEL -> List.of("to-shop");
          default -> List.of("to-ledger");
        };
    String chosen = section.choice("direction", direction, directions);
    return new RecordSettings(
        kind,
        switch (chosen) {
          case "to-shop" -> Direction.TO_SHOP;
          case "both" -> Direction.BOTH;
          default -> Direction.TO_LEDGER;
        },
        section.duration("every", Quantity.duration(every).orElse(Duration.ofMinutes(15))),
        kind == DocumentKind.CUSTOMER && section.yesNo("allCustomers", false));
  }
}
