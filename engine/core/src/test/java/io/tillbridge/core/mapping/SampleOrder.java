package io.tillbridge.core.mapping;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order of a small Australian shop with as many lines as asked for. */
final class SampleOrder {
  static final JsonObject NONE = JsonObject.EMPTY_JSON_OBJECT;
  static final Organisation ORGANISATION =
      new Organisation("o1", "Demo", "AU", "AUD", ZoneId.of("Australia/Sydney"), null);
  static final FlowSettings FLOW =
      new FlowSettings("main", "shop", "S1-", Map.of("salutation", "Dear"));

  private SampleOrder() {}

  static Address address() {
    return new Address(
        "Ada",
        "Park",
        "Park & Sons",
        List.of("Level 2", "17 Harbour St", "Sydney NSW 2000"),
        "Sydney",
        "NSW",
        "2000",
        "AU",
        "+61 2 5550 0100",
        Map.of(),
        NONE);
  }

  static Customer customer(String id, String email) {
    return new Customer(
        id,
        "Park & Sons",
        "Ada",
        "Park",
        "Park & Sons",
        email,
        "",
        "53 004 085 616",
        id.isEmpty(),
        List.of(),
        Map.of(),
        NONE);
  }

  static Order order(Customer customer, int lines) {
    List<OrderLine> all = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      all.add(
          new OrderLine(
              "" + i,
              "p" + i,
              "SKU" + i,
              "Tea no. " + i,
              new BigDecimal(i),
              Money.of("12.3450", "AUD"),
              Money.of("12.35", "AUD"),
              "",
              "",
              List.of(),
              Map.of(),
              NONE));
    }
    return new Order(
        "7",
        "1007",
        Instant.parse("2026-07-01T20:00:00Z"),
        Instant.parse("2026-07-01T20:00:00Z"),
        "AUD",
        PriceBasis.TAX_EXCLUSIVE,
        new StatusCode("P", "Paid"),
        StatusCode.NONE,
        customer,
        address(),
        address(),
        all,
        List.of(),
        List.of(),
        List.of(),
        Money.of("55.00", "AUD"),
        "Post",
        "Card",
        "",
        "",
        Map.of("po", new FieldValue.Text("PO 17")),
        NONE);
  }

  static Invoice invoice(int lines) {
    List<InvoiceLine> all = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      all.add(
          new InvoiceLine(
              "line:" + i,
              "Tea no. " + i,
              new BigDecimal(i),
              Money.of("12.3450", "AUD"),
              Money.of("12.35", "AUD"),
              "SKU" + i,
              "200",
              "OUTPUT",
              Money.of("1.23", "AUD"),
              i == 1,
              List.of(new InvoiceLine.Tracking("Region", "North")),
              Map.of(),
              List.of(
                  decision(Aspect.ACCOUNT, "line:" + i, "200", "account.drl:4"),
                  decision(Aspect.TAX_TYPE, "line:" + i, "OUTPUT", "tax.drl:9"),
                  decision(Aspect.TRACKING, "line:" + i, "Region=North", "tracking.drl:3"))));
    }
    return new Invoice(
        "S1-1007",
        "1007",
        BookStatus.AUTHORISED,
        "AUTHORISED",
        LocalDate.of(2026, 7, 2),
        LocalDate.of(2026, 7, 16),
        "AUD",
        PriceBasis.TAX_EXCLUSIVE,
        all,
        Money.of("55.00", "AUD"),
        Money.of("5.00", "AUD"));
  }

  static PaymentEntry entry() {
    Payment payment =
        new Payment(
            "t1",
            "7",
            Payment.State.CAPTURED,
            Money.of("55.0000", "AUD"),
            Instant.parse("2026-07-01T20:00:05Z"),
            "Card",
            "ref",
            false,
            NONE);
    return new PaymentEntry(
        "S1-1007-t1",
        "1007",
        payment,
        "880",
        Money.of("55.0000", "AUD"),
        LocalDate.of(2026, 7, 2),
        List.of(decision(Aspect.PAYMENT_ACCOUNT, "order", "880", "account.drl:20")));
  }

  static Sources sources() {
    return of(customer("3", "ada@example.com"), 2);
  }

  static Sources of(Customer customer, int lines) {
    return Sources.of(order(customer, lines), ORGANISATION, FLOW)
        .with(invoice(lines))
        .with(entry())
        .explainedBy(
            path ->
                path.equals("invoice.statusText")
                    ? List.of(decision(Aspect.STATUS, "order", "AUTHORISED", "status.drl:5"))
                    : List.of());
  }

  private static Decision decision(Aspect aspect, String subject, String value, String source) {
    return new Decision(
        new Target(aspect, subject), value, 0, "rule", "0123456789ab", source, "because");
  }
}
