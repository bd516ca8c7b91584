package io.tillbridge.xcart.order;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.customer.AddressReader;
import io.tillbridge.xcart.customer.CustomerReader;
import io.tillbridge.xcart.json.CustomFields;
import io.tillbridge.xcart.json.Members;
import io.tillbridge.xcart.product.LineProduct;
import io.tillbridge.xcart.settings.OrderReading;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads an order of X-Cart 5.5 (snake case) into the canonical record. Nothing is reckoned anew or
 * rounded: the record holds the shop's own figures with all their decimals, so that whoever holds
 * the record can check the shop's identity of totals,
 *
 * <pre>total = Σ quantity × unit price + Σ line surcharges + Σ order surcharges, each rounded</pre>
 *
 * over the surcharges that are not included in the prices. Safe for use by several threads.
 */
public final class OrderReader {
  private final OrderReading settings;
  private final TransactionReader transactions;
  private final AddressReader addresses;
  private final CustomerReader customers;

  /** Reads orders as {@code settings} say. */
  public OrderReader(OrderReading settings) {
    this.settings = settings;
    this.transactions = new TransactionReader(settings);
    this.addresses = new AddressReader(settings.companyField());
    this.customers = new CustomerReader(settings.taxNumberField());
  }

  /** The ids of the products that an order's items name. */
  public Set<String> productIds(JsonObject order) {
    return LineReader.productIds(Members.of(order, new ArrayList<>()).objects("items"));
  }

  /**
   * Reads one order.
   *
   * @param json the order as the API shows it
   * @param paid its payment transactions
   * @param products what is known of the products its lines sell, by id
   * @return {@link Reading.Found}; {@link Reading.Missing} for one that isn't placed yet; {@link
   *     Reading.Unusable} that names every member that can't be read
   */
  public Reading read(JsonObject json, List<JsonObject> paid, Map<String, LineProduct> products) {
    List<Problem> problems = new ArrayList<>();
    Members order = Members.of(json, problems);
    String id = order.key("id");
    if (id.isEmpty()) {
      order.problem("id", "is missing", "");
    }
    String number = order.text("order_number");
    StatusCode fulfilment = status(order, "shipping_status");
    if (settings.skipUnfinished() && (number.isEmpty() || fulfilment.code().equals("NF"))) {
      return new Reading.Missing(
          "order " + id + " is not placed yet: the shop has given it no number, or calls it NF");
    }
    String currency = currency(order);
    Optional<Instant> updated = order.time("update_date");
    Instant placed = order.time("create_date").or(() -> updated).orElse(Instant.EPOCH);
    if (placed.equals(Instant.EPOCH)) {
      order.problem("create_date", "is missing", "");
    }
    Money total = new Money(order.requiredNumber("total"), currency);
    List<Surcharge> surcharges = SurchargeReader.read(order, currency);
    List<OrderLine> lines = lines(order, surcharges, products, currency);
    Address billing = order.object("billing_address").map(addresses::read).orElse(Address.NONE);
    Address shipping = order.object("shipping_address").map(addresses::read).orElse(Address.NONE);
    StatusCode payment = status(order, "payment_status");
    Movements movements =
        AssumedMoney.complete(
            transactions.read(listed(paid, problems), id, currency, updated.orElse(placed)),
            payment.code(),
            id,
            total,
            updated.orElse(placed));
    if (!problems.isEmpty()) {
      return new Reading.Unusable(problems);
    }
    return new Reading.Found(
        new Order(
            id,
            number,
            placed,
            updated.orElse(placed),
            currency,
            basis(surcharges, lines),
            payment,
            fulfilment,
            customers.of(
                order.key("customer_id"),
                order.text("email"),
                Stream.of(billing, shipping).filter(each -> !each.equals(Address.NONE)).toList(),
                JsonValue.EMPTY_JSON_OBJECT),
            billing,
            shipping,
            lines,
            surcharges,
            movements.payments(),
            movements.refunds(),
            total,
            order.text("shipping_method_name"),
            movements.method(),
            order.text("notes"),
            link(number),
            CustomFields.named(order, settings.orderFields()),
            order.unread(Order.class)));
  }

  /** Its page in the shop's admin, which knows orders by the number that people see. */
  private String link(String number) {
    return number.isEmpty()
        ? ""
        : settings.adminUrl()
            + "?target=order&order_number="
            + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  private List<OrderLine> lines(
      Members order,
      List<Surcharge> surcharges,
      Map<String, LineProduct> products,
      String currency) {
    if (!order.has("items")) {
      order.problem("items", "is missing", "look at the order in the shop and save it again");
    }
    boolean discounts = surcharges.stream().anyMatch(s -> s.kind() == Surcharge.Kind.DISCOUNT);
    LineReader reader = new LineReader(settings.lineFields(), products, currency);
    List<OrderLine> lines = new ArrayList<>();
    for (Members item : order.objects("items")) {
      lines.add(reader.read(item, lines.size() + 1, discounts));
    }
    return lines;
  }

  private StatusCode status(Members order, String name) {
    return order
        .object(name)
        .map(
            status -> {
              String id = status.key("id");
              String code = status.text("code");
              boolean byId = code.isEmpty() && !id.isEmpty() && settings.codelessStatusById();
              return new StatusCode(byId ? "#" + id : code, status.text("name"));
            })
        .orElse(StatusCode.NONE);
  }

  private String currency(Members order) {
    String own = order.text("currency").toUpperCase(Locale.ROOT);
    String code = settings.currencyOverride().isEmpty() ? own : settings.currencyOverride();
    if (code.matches("[A-Z]{3}")) {
      return code;
    }
    order.problem(
        "currency",
        code.isEmpty() ? "is missing" : "'" + code + "' is not a currency",
        "mend it in the shop, or set currencyOverride to the ISO 4217 code");
    return "XXX";
  }

  /** X-Cart marks no order as gross or net; its taxes say whether the prices contain them. */
  private PriceBasis basis(List<Surcharge> surcharges, List<OrderLine> lines) {
    return switch (settings.priceBasis()) {
      case EXCLUSIVE -> PriceBasis.TAX_EXCLUSIVE;
      case INCLUSIVE -> PriceBasis.TAX_INCLUSIVE;
      case AUTO -> {
        List<Surcharge> taxes =
            Stream.concat(surcharges.stream(), lines.stream().flatMap(l -> l.surcharges().stream()))
                .filter(surcharge -> surcharge.kind() == Surcharge.Kind.TAX)
                .filter(surcharge -> surcharge.amount().sign() != 0)
                .toList();
        yield !taxes.isEmpty() && taxes.stream().allMatch(Surcharge::included)
            ? PriceBasis.TAX_INCLUSIVE
            : PriceBasis.TAX_EXCLUSIVE;
      }
    };
  }

  private static List<Members> listed(List<JsonObject> paid, List<Problem> problems) {
    List<Members> listed = new ArrayList<>();
    for (JsonObject each : paid) {
      String path = "payment_transactions[" + listed.size() + "]";
      listed.add(Members.of(each, path, problems));
    }
    return listed;
  }
}
