package io.tillbridge.core.mapping.source;

import io.tillbridge.core.credit.Allocation;
import io.tillbridge.core.credit.CreditNote;
import io.tillbridge.core.credit.Payout;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.item.ItemEntry;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.ledger.Organisation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one document is mapped from; each component is a name that expressions may use.
 *
 * @param order the shop's order; null where the document is not made for one
 * @param customer who buys; null where nobody does
 * @param organisation whose books they are
 * @param invoice the order as it is to be booked; null where no invoice is made
 * @param payment the shop's payment that is mapped; null for other documents
 * @param entry that payment as it is to be booked; null for other documents
 * @param product the shop's product that is mapped; null for other documents
 * @param item that product as it is to stand in the ledger; null for other documents
 * @param credit the credit note that is made, drawn on or allocated; null for other documents
 * @param refund the shop's refund that is paid out; null for other documents
 * @param payout that refund as it is to be booked; null for other documents
 * @param allocation the credit that is used up; null for other documents
 * @param decisions tells which decisions a source path like {@code invoice.statusText} rests on,
 *     beside those that lines and entries carry; expressions can't read it
 */
public record Sources(
    @Nullable Order order,
    @Nullable Customer customer,
    Organisation organisation,
    FlowSettings flow,
    @Nullable Invoice invoice,
    @Nullable Payment payment,
    @Nullable PaymentEntry entry,
    @Nullable Product product,
    @Nullable ItemEntry item,
    @Nullable CreditNote credit,
    @Nullable Refund refund,
    @Nullable Payout payout,
    @Nullable Allocation allocation,
    Function<String, List<Decision>> decisions) {

  /** The sources that every document has; the customer is the order's. */
  public static Sources of(Order order, Organisation organisation, FlowSettings flow) {
    return new Sources(
        order,
        order.customer(),
        organisation,
        flow,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        path -> List.of());
  }

  /** The sources of an item. */
  public static Sources of(
      Product product,
      ItemEntry item,
      Organisation organisation,
      FlowSettings flow,
      Function<String, List<Decision>> decisions) {
    return new Sources(
        null,
        null,
        organisation,
        flow,
        null,
        null,
        null,
        product,
        item,
        null,
        null,
        null,
        null,
        decisions);
  }

  /** The same with an invoice. */
  public Sources with(Invoice given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        given,
        payment,
        entry,
        product,
        item,
        credit,
        refund,
        payout,
        allocation,
        decisions);
  }

  /** The same with a payment. */
  public Sources with(PaymentEntry given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        invoice,
        given.payment(),
        given,
        product,
        item,
        credit,
        refund,
        payout,
        allocation,
        decisions);
  }

  /** The same with a credit note. */
  public Sources with(CreditNote given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        invoice,
        payment,
        entry,
        product,
        item,
        given,
        refund,
        payout,
        allocation,
        decisions);
  }

  /** The same with a payout. */
  public Sources with(Payout given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        invoice,
        payment,
        entry,
        product,
        item,
        credit,
        given.refund(),
        given,
        allocation,
        decisions);
  }

  /** The same with an allocation. */
  public Sources with(Allocation given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        invoice,
        payment,
        entry,
        product,
        item,
        credit,
        refund,
        payout,
        given,
        decisions);
  }

  /** The same with decisions by source path. */
  public Sources explainedBy(Function<String, List<Decision>> given) {
    return new Sources(
        order,
        customer,
        organisation,
        flow,
        invoice,
        payment,
        entry,
        product,
        item,
        credit,
        refund,
        payout,
        allocation,
        given);
  }
}
