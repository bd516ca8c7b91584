package io.tillbridge.core.reconcile;

import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that shop and ledger share, as texts in one form: numbers without trailing
 * zeros, no blanks at the ends. A field that a side doesn't have is left out.
 */
public final class SharedFields {
  private SharedFields() {}

  /** The names of a kind's shared fields. */
  public static Set<String> of(DocumentKind kind) {
    return switch (kind) {
      case PRODUCT -> Set.of("name", "price", "cost");
      case STOCK_LEVEL -> Set.of("quantity");
      case CUSTOMER -> Set.of("firstName", "lastName", "phone", "email");
      case ORDER, PAYMENT, REFUND -> Set.of();
    };
  }

  /** The shared fields of a document. */
  public static Map<String, String> of(CanonicalDocument document) {
    Map<String, String> fields = new TreeMap<>();
    if (document instanceof Product product) {
      put(fields, "name", product.name());
      put(fields, "price", number(product.price().amount()));
      Money cost = product.cost();
      put(fields, "cost", cost == null ? "" : number(cost.amount()));
    } else if (document instanceof StockLevel stock) {
      put(fields, "quantity", number(pieces(stock.quantity())));
    } else if (document instanceof Customer customer) {
      put(fields, "firstName", customer.firstName());
      put(fields, "lastName", customer.lastName());
      put(fields, "phone", customer.phone());
      put(fields, "email", customer.email());
    }
    return fields;
  }

  /** The product with what the other side has right. */
  public static Product with(Product product, Map<String, String> fields) {
    Money price = product.price();
    Money cost = product.cost();
    String newCost = fields.get("cost");
    return new Product(
        product.id(),
        product.sku(),
        fields.getOrDefault("name", product.name()),
        product.description(),
        new Money(amount(fields.get("price"), price.amount()), price.currency()),
        newCost == null || newCost.isEmpty()
            ? cost
            : new Money(new BigDecimal(newCost), price.currency()),
        product.variantOf(),
        product.productClass(),
        product.taxClass(),
        product.enabled(),
        product.updatedAt(),
        product.customFields(),
        product.unknown());
  }

  /**
   * Whether two texts mean the same: blanks, and what one side cut because it has less room, don't
   * count.
   */
  public static boolean same(String field, String one, String other) {
    String a = spaced(one);
    String b = spaced(other);
    if (a.equals(b)) {
      return true;
    }
    if (field.equals("phone")) {
      return !digits(a).isEmpty() && digits(a).equals(digits(b));
    }
    if (field.equals("email")) {
      return a.equalsIgnoreCase(b);
    }
    return field.equals("name") && (cutOf(a, b) || cutOf(b, a));
  }

  /** A shop counts whole pieces and never less than none. */
  private static BigDecimal pieces(BigDecimal quantity) {
    return quantity.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
  }

  private static boolean cutOf(String part, String whole) {
    return part.length() >= LEAST_ROOM && whole.startsWith(part);
  }

  /** The least room that a side we know of has for a name, less a blank that it may have lost. */
  private static final int LEAST_ROOM = 49;

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static BigDecimal amount(@Nullable String text, BigDecimal otherwise) {
    return text == null || text.isEmpty() ? otherwise : new BigDecimal(text);
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void put(Map<String, String> fields, String name, String text) {
    if (!text.isBlank()) {
      fields.put(name, text.strip());
    }
  }
}
