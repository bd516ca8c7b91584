package io.tillbridge.core.fact;

import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that rules see of one order: {@link Order}, {@link Sale}, {@link Buyer}, {@link Standing},
 * {@link Totals}, {@link Ledger} and its Organisation, a {@link Line} for each line, a {@link
 * Charge} for each surcharge, each Payment and Refund as the shop has it, a {@link RefundShare} for
 * each refund, the Booked record where there is one, a {@link LedgerItem} for each SKU of the order
 * that the ledger knows, a {@link SameNumber} for each other order under the same number.
 *
 * @param all the facts, in an order that is always the same
 * @param flow the flow's own texts
 */
public record Facts(List<Object> all, Parameters flow) {

  /** The facts of an order; looks everything up once, so that conditions need not. */
  public static Facts of(Order order, History history, Ledger ledger, FlowSettings settings) {
    Parameters flow = new Parameters(settings);
    Sale sale = Sale.of(order, ledger);
    List<Object> all = new ArrayList<>(16 + 2 * order.lines().size());
    Set<LedgerItem> items = new HashSet<>();
    all.add(order);
    all.add(sale);
    all.add(Buyer.of(order.customer(), flow));
    all.add(Standing.of(order, history));
    all.add(Totals.of(order));
    all.add(ledger);
    all.add(ledger.organisation());
    for (OrderLine line : order.lines()) {
      LedgerItem item = ledger.itemOrUnknown(line.sku());
      all.add(new Line(line, sale, item, flow.text("account.class." + line.productClass(), "")));
      if (item.known() && items.add(item)) {
        all.add(item);
      }
      for (Surcharge surcharge : line.surcharges()) {
        all.add(charge(surcharge, sale, "line:" + line.id(), flow));
      }
    }
    for (Surcharge surcharge : order.surcharges()) {
      all.add(charge(surcharge, sale, "order", flow));
    }
    all.addAll(order.payments());
    all.addAll(order.refunds());
    all.addAll(RefundShare.of(order));
    history.booked().ifPresent(all::add);
    history.sameNumber().forEach(other -> all.add(new SameNumber(order.number(), other.orderId())));
    return new Facts(all, flow);
  }

  private static Charge charge(Surcharge surcharge, Sale sale, String of, Parameters flow) {
    return surcharge.code().isEmpty()
        ? new Charge(surcharge, sale, of, "", "")
        : new Charge(
            surcharge,
            sale,
            of,
            flow.text("account.charge." + surcharge.code(), ""),
            flow.text("tax.charge." + surcharge.code(), ""));
  }
}
