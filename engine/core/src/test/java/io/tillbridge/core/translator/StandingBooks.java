package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.PostingText;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books that take every document they are given, and tell what stands. */
final class StandingBooks {
  private final Map<String, BookedDocument> documents = new LinkedHashMap<>();
  private final Map<String, BigDecimal> taxes = new LinkedHashMap<>();
  private BookStatus status = BookStatus.NOTHING;

  /** Writes what was translated; gives the keys of what was new. */
  List<String> write(Translation made) {
    List<String> before = List.copyOf(documents.keySet());
    for (TargetDocument each : made.documents()) {
      if (each.kind() == LedgerKind.CONTACT) {
        continue;
      }
      if (each.tax() != null) {
        taxes.put(each.businessKey(), each.tax().amount());
      }
      documents.merge(
          each.businessKey(),
          new BookedDocument(
              each.kind(),
              each.businessKey(),
              each.total(),
              each.links(),
              each.posting() == null ? null : PostingText.read(PostingText.write(each.posting())),
              true),
          (old, now) -> now.total() == null ? old : now);
    }
    new Decisions(made.decisions())
        .on(Aspect.STATUS, Target.ORDER)
        .map(Decision::value)
        .map(BookStatus::valueOf)
        .ifPresent(decided -> status = decided);
    return documents.keySet().stream().filter(key -> !before.contains(key)).toList();
  }

  History history() {
    return documents.values().stream()
        .filter(each -> each.kind() == LedgerKind.INVOICE)
        .findFirst()
        .map(
            invoice ->
                new History(
                    Optional.of(
                        new Booked(
                            status,
                            total(invoice),
                            money(paid(LedgerKind.INVOICE)),
                            invoice.key())),
                    List.of(),
                    List.copyOf(documents.values())))
        .orElse(History.NONE);
  }

  BigDecimal total(String key) {
    return total(document(key)).amount();
  }

  BookedDocument document(String key) {
    BookedDocument found = documents.get(key);
    if (found == null) {
      throw new AssertionError("no " + key + " among " + documents.keySet());
    }
    return found;
  }

  /** Invoices less credit notes. */
  BigDecimal sales() {
    return sum(LedgerKind.INVOICE).subtract(sum(LedgerKind.CREDIT_NOTE));
  }

  /** The tax in them. */
  BigDecimal tax() {
    BigDecimal tax = BigDecimal.ZERO;
    for (BookedDocument each : documents.values()) {
      BigDecimal own = taxes.getOrDefault(each.key(), BigDecimal.ZERO);
      tax = each.kind() == LedgerKind.CREDIT_NOTE ? tax.subtract(own) : tax.add(own);
    }
    return tax;
  }

  BigDecimal received() {
    return paid(LedgerKind.INVOICE);
  }

  BigDecimal paidOut() {
    return paid(LedgerKind.CREDIT_NOTE);
  }

  /** What is still open on a document. */
  BigDecimal open(String key) {
    BigDecimal applied =
        documents.values().stream()
            .filter(each -> each.links().stream().anyMatch(l -> l.businessKey().equals(key)))
            .filter(
                each -> each.kind() == LedgerKind.PAYMENT || each.kind() == LedgerKind.ALLOCATION)
            .map(each -> total(each).amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return total(key).subtract(applied);
  }

  private BigDecimal paid(LedgerKind against) {
    return documents.values().stream()
        .filter(each -> each.kind() == LedgerKind.PAYMENT && each.linked(against).isPresent())
        .map(each -> total(each).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal sum(LedgerKind kind) {
    return documents.values().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> total(each).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Money total(BookedDocument document) {
    Money total = document.total();
    return total == null ? Money.zero("AUD") : total;
  }

  private static Money money(BigDecimal amount) {
    return new Money(amount, "AUD");
  }
}
