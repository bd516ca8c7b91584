package io.tillbridge.server.backfill;

import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backfill found and did, or would do.
 *
 * @param orders orders of those days that the shop lists
 * @param settled those of which nothing is left to do
 * @param taken those put on their way; 0 in a rehearsal
 * @param unreadable those that the shop or its JSON kept from being read
 * @param verdicts in a rehearsal, how many orders would end how
 * @param sums in a rehearsal, the totals of orders by verdict and currency
 * @param documents in a rehearsal, how many documents of each kind would be written
 * @param held in a rehearsal, the first 100 orders that a person must look at
 */
public record Report(
    int orders,
    int settled,
    int taken,
    int unreadable,
    Map<String, Integer> verdicts,
    List<Sum> sums,
    Map<String, Integer> documents,
    List<Held> held) {
  private static final int MOST_HELD = 100;

  /** Nothing was looked at yet. */
  static final Report NONE = new Report(0, 0, 0, 0, Map.of(), List.of(), Map.of(), List.of());

  public Report {
    verdicts = Map.copyOf(verdicts);
    sums = List.copyOf(sums);
    documents = Map.copyOf(documents);
    held = List.copyOf(held);
  }

  /** What orders of one verdict and currency come to. */
  public record Sum(String verdict, Money total, int orders) {}

  /** An order that a person must look at, and why. */
  public record Held(String order, String why) {}

  Report listed(int more) {
    return counted(orders + more, settled, taken);
  }

  Report settledToo(int more) {
    return counted(orders, settled + more, taken);
  }

  Report takenToo(int more) {
    return counted(orders, settled, taken + more);
  }

  private Report counted(int allOrders, int allSettled, int allTaken) {
    return new Report(allOrders, allSettled, allTaken, unreadable, verdicts, sums, documents, held);
  }

  Report unread(String order, String why) {
    List<Held> more = heldToo(new Held(order, why));
    return new Report(orders, settled, taken, unreadable + 1, verdicts, sums, documents, more);
  }

  Report translated(Order order, Translation translation) {
    String verdict = translation.verdict().name();
    Map<String, Integer> counts = new TreeMap<>(verdicts);
    counts.merge(verdict, 1, Integer::sum);
    Map<String, Integer> kinds = new TreeMap<>(documents);
    translation.documents().forEach(each -> kinds.merge(each.kind().name(), 1, Integer::sum));
    boolean stopped = translation.verdict() == Translation.Verdict.HOLD;
    return new Report(
        orders,
        settled,
        taken,
        unreadable,
        counts,
        summed(verdict, order.total()),
        kinds,
        stopped ? heldToo(new Held(order.number(), why(translation))) : held);
  }

  private static String why(Translation translation) {
    return String.join(
        " ",
        translation.findings().stream()
            .filter(finding -> finding.severity() == Finding.Severity.HOLD)
            .map(Finding::message)
            .toList());
  }

  private List<Sum> summed(String verdict, Money total) {
    List<Sum> all = new ArrayList<>();
    Sum mine = new Sum(verdict, total, 1);
    for (Sum sum : sums) {
      if (sum.verdict().equals(verdict) && sum.total().currency().equals(total.currency())) {
        mine = new Sum(verdict, sum.total().plus(total), sum.orders() + 1);
      } else {
        all.add(sum);
      }
    }
    all.add(mine);
    return all;
  }

  private List<Held> heldToo(Held more) {
    if (held.size() == MOST_HELD) {
      return held;
    }
    List<Held> all = new ArrayList<>(held);
    all.add(more);
    return all;
  }
}
