package io.tillbridge.core.credit;

import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The invoices and credit notes of one order with what is applied to them: first those that stand,
 * then those that are about to. For use by one thread.
 */
final class Receivables {
  private final String invoice;
  private final List<BookedDocument> standing;
  private final List<Receivable> all = new ArrayList<>();

  /**
   * What stands.
   *
   * @param invoice the number of the order's own invoice
   * @param day of what is applied to them
   */
  Receivables(String invoice, List<BookedDocument> standing, LocalDate day) {
    this.invoice = invoice;
    this.standing = List.copyOf(standing);
    for (BookedDocument each : standing) {
      Money total = each.total();
      boolean counts = each.kind() == LedgerKind.INVOICE || each.kind() == LedgerKind.CREDIT_NOTE;
      if (counts && total != null) {
        all.add(new Receivable(each.kind(), each.key(), total.amount(), each.posting(), day));
      }
    }
    all.sort(Comparator.comparing(this::rank));
    for (BookedDocument each : standing) {
      Money total = each.total();
      if (total != null
          && (each.kind() == LedgerKind.PAYMENT || each.kind() == LedgerKind.ALLOCATION)) {
        each.links()
            .forEach(link -> find(link.businessKey()).ifPresent(r -> r.apply(total.amount())));
      }
    }
  }

  /** Whether amounts are fixed: something is applied to the invoice, or documents follow it. */
  boolean frozen() {
    return base().filter(Receivable::applied).isPresent() || all.size() > 1;
  }

  Optional<Receivable> base() {
    return find(invoice);
  }

  Optional<Receivable> find(String key) {
    return all.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Of one kind, in the order in which they are used. */
  List<Receivable> of(LedgerKind kind) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  /** Those of a series. */
  List<Receivable> of(NumberSeries series) {
    return all.stream().filter(each -> series.place(invoice, each.key()).isPresent()).toList();
  }

  List<String> keys() {
    return all.stream().map(Receivable::key).toList();
  }

  /** The order's own invoice as it is about to stand; what is applied to it stays. */
  void base(Receivable made) {
    base()
        .ifPresent(
            before -> {
              made.apply(before.total().subtract(before.room()));
              all.remove(before);
            });
    add(made);
  }

  void add(Receivable made) {
    all.add(made);
    all.sort(Comparator.comparing(this::rank));
  }

  /** Documents of a kind that stand against one of another kind. */
  List<BookedDocument> standing(LedgerKind kind, LedgerKind against) {
    return standing.stream()
        .filter(each -> each.kind() == kind && each.linked(against).isPresent())
        .toList();
  }

  static BigDecimal sum(List<Receivable> some) {
    return some.stream().map(Receivable::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The invoice, supplements, adjustments, refunds; each series by number. */
  private int rank(Receivable each) {
    int series = 0;
    for (NumberSeries candidate : NumberSeries.values()) {
      Optional<Integer> place = candidate.place(invoice, each.key());
      series++;
      if (place.isPresent()) {
        return series * 1_000_000 + place.get();
      }
    }
    return 0;
  }
}
