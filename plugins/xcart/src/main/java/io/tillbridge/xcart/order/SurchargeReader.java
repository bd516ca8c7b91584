package io.tillbridge.xcart.order;

import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.json.Members;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Surcharges of an order or an item. Those that are not {@code available} count for nothing in the
 * shop's own sums and are left out; those with {@code include} are in the prices already. Amounts
 * keep the shop's four decimals and its sign: discounts are negative.
 */
final class SurchargeReader {
  private SurchargeReader() {}

  static List<Surcharge> read(Members owner, String currency) {
    List<Surcharge> surcharges = new ArrayList<>();
    int position = 0;
    for (Members surcharge : owner.objects("surcharges")) {
      position++;
      boolean available = surcharge.flag("available", true);
      BigDecimal value = surcharge.requiredNumber("value");
      if (available) {
        String id = surcharge.key("id");
        surcharges.add(
            new Surcharge(
                id.isEmpty() ? "position-" + position : id,
                kind(surcharge.text("type")),
                surcharge.text("code"),
                surcharge.text("name"),
                new Money(value, currency),
                surcharge.flag("include", false),
                surcharge.unread(Surcharge.class)));
      }
    }
    return surcharges;
  }

  /** The shop keeps the type in a column of fixed width, so it may come with spaces behind. */
  private static Surcharge.Kind kind(String type) {
    return switch (type.trim().toLowerCase(Locale.ROOT)) {
      case "tax" -> Surcharge.Kind.TAX;
      case "discount" -> Surcharge.Kind.DISCOUNT;
      case "shipping" -> Surcharge.Kind.SHIPPING;
      case "handling" -> Surcharge.Kind.HANDLING;
      default -> Surcharge.Kind.OTHER;
    };
  }
}
