package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An order as the shop holds it, in one currency.
 *
 * @param id the shop's stable key
 * @param number the number people see and books refer to
 * @param placedAt when the buyer placed it
 * @param updatedAt when the shop last changed it, as far as the shop tells
 * @param currency ISO 4217; every amount in the order is in it
 * @param priceBasis whether prices contain tax
 * @param surcharges surcharges of the whole order: shipping, discounts, tax
 * @param payments every transaction that moves money in, whatever its state, in the order in which
 *     the shop made them
 * @param refunds money given back
 * @param total what the buyer owes in all, by the shop's own reckoning
 * @param link where a person sees the order in the shop, "" where unknown
 * @param customFields custom fields by the shop's name
 * @param unknown members of the JSON that this version doesn't know
 */
public record Order(
    String id,
    String number,
    Instant placedAt,
    Instant updatedAt,
    String currency,
    PriceBasis priceBasis,
    StatusCode paymentStatus,
    StatusCode fulfilmentStatus,
    Customer customer,
    Address billingAddress,
    Address shippingAddress,
    List<OrderLine> lines,
    List<Surcharge> surcharges,
    List<Payment> payments,
    List<Refund> refunds,
    Money total,
    String shippingMethod,
    String paymentMethod,
    String customerNote,
    String link,
    Map<String, FieldValue> customFields,
    JsonObject unknown)
    implements CanonicalDocument {

  /** Throws IllegalArgumentException where a required member is missing or a currency differs. */
  public Order {
    id = Absent.required(id, "order.id");
    number = Absent.text(number);
    placedAt = Absent.required(placedAt, "order.placedAt");
    updatedAt = updatedAt == null ? placedAt : updatedAt;
    currency = Absent.required(currency, "order.currency");
    priceBasis = priceBasis == null ? PriceBasis.TAX_EXCLUSIVE : priceBasis;
    paymentStatus = paymentStatus == null ? StatusCode.NONE : paymentStatus;
    fulfilmentStatus = fulfilmentStatus == null ? StatusCode.NONE : fulfilmentStatus;
    customer = Absent.required(customer, "order.customer");
    billingAddress = billingAddress == null ? Address.NONE : billingAddress;
    shippingAddress = shippingAddress == null ? Address.NONE : shippingAddress;
    lines = Absent.list(lines);
    surcharges = Absent.list(surcharges);
    payments = Absent.list(payments);
    refunds = Absent.list(refunds);
    total = Absent.sameCurrency(total, currency, "order.total");
    for (OrderLine line : lines) {
      Absent.sameCurrency(line.unitPrice(), currency, "line.unitPrice");
      Absent.sameCurrency(line.discounted(), currency, "line.discounted");
      for (Surcharge surcharge : line.surcharges()) {
        Absent.sameCurrency(surcharge.amount(), currency, "line surcharge.amount");
      }
    }
    for (Surcharge surcharge : surcharges) {
      Absent.sameCurrency(surcharge.amount(), currency, "surcharge.amount");
    }
    shippingMethod = Absent.text(shippingMethod);
    paymentMethod = Absent.text(paymentMethod);
    customerNote = Absent.text(customerNote);
    link = Absent.text(link);
    customFields = Absent.map(customFields);
    unknown = Absent.object(unknown);
  }

  /** The same order, but for its payment status. */
  public Order withPaymentStatus(StatusCode status) {
    return new Order(
        id,
        number,
        placedAt,
        updatedAt,
        currency,
        priceBasis,
        status,
        fulfilmentStatus,
        customer,
        billingAddress,
        shippingAddress,
        lines,
        surcharges,
        payments,
        refunds,
        total,
        shippingMethod,
        paymentMethod,
        customerNote,
        link,
        customFields,
        unknown);
  }

  /** What was captured in all, before refunds. */
  public Money paid() {
    return sum(
        payments.stream()
            .filter(payment -> payment.state() == Payment.State.CAPTURED)
            .map(Payment::amount));
  }

  /** What was given back in all. */
  public Money refunded() {
    return sum(refunds.stream().map(Refund::amount));
  }

  /** The tax of the whole order: its tax surcharges and those of its lines, included or not. */
  public Money tax() {
    return sum(
        Stream.concat(surcharges.stream(), lines.stream().flatMap(l -> l.surcharges().stream()))
            .filter(surcharge -> surcharge.kind() == Surcharge.Kind.TAX)
            .map(Surcharge::amount));
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(currency), Money::plus);
  }
}
