package io.tillbridge.xero.observe;

import io.tillbridge.spi.connector.LedgerNotice;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.reference.XeroDate;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Looks at invoices: many in one call by their ids, or all that changed since a time. */
public final class XeroObservation implements Observes {
  /** As many ids as surely fit into an address. */
  private static final int IDS_IN_A_CALL = 40;

  private final ApiReader reader;

  /** Reads through {@code reader}. */
  public XeroObservation(ApiReader reader) {
    this.reader = reader;
  }

  @Override
  public List<LedgerKind> kinds() {
    return List.of(LedgerKind.INVOICE);
  }

  @Override
  public Future<List<Observed>> observe(LedgerKind kind, Collection<String> remoteIds) {
    List<Observed> all = new ArrayList<>();
    Future<List<Observed>> read = Future.succeededFuture(all);
    Iterator<String> ids = List.copyOf(remoteIds).iterator();
    while (ids.hasNext()) {
      List<String> some = new ArrayList<>();
      while (ids.hasNext() && some.size() < IDS_IN_A_CALL) {
        some.add(ids.next());
      }
      read =
          read.compose(before -> reader.pages("Invoices", Query.NONE.with("IDs", some)))
              .map(
                  invoices -> {
                    invoices.forEach(invoice -> observed(invoice).ifPresent(all::add));
                    return all;
                  });
    }
    return read;
  }

  @Override
  public Future<List<LedgerNotice>> changed(LedgerKind kind, Instant since) {
    return changed(since, 1, new ArrayList<>());
  }

  private Future<List<LedgerNotice>> changed(Instant since, int page, List<LedgerNotice> before) {
    return reader
        .page("Invoices", Query.NONE.with("summaryOnly", "true"), page, since)
        .compose(
            paged -> {
              paged.elements().forEach(invoice -> before.add(notice(invoice)));
              return paged.more()
                  ? changed(since, page + 1, before)
                  : Future.succeededFuture(before);
            });
  }

  private static LedgerNotice notice(Element invoice) {
    String id = invoice.text("InvoiceID");
    Instant updated = XeroDate.instant(invoice.text("UpdatedDateUTC")).orElse(Instant.EPOCH);
    return new LedgerNotice(
        "swept/" + id + "/" + updated.toEpochMilli(), LedgerKind.INVOICE, id, updated);
  }

  private static Optional<Observed> observed(Element invoice) {
    String currency = invoice.text("CurrencyCode");
    if (currency.isEmpty() || invoice.text("InvoiceID").isEmpty()) {
      return Optional.empty();
    }
    List<Applied> applied = new ArrayList<>();
    for (Element payment : invoice.elements("Payments")) {
      applied.add(
          applied(LedgerKind.PAYMENT, payment.text("PaymentID"), payment, "Amount", currency));
    }
    for (Element note : invoice.elements("CreditNotes")) {
      applied.add(
          applied(
              LedgerKind.CREDIT_NOTE, note.text("CreditNoteID"), note, "AppliedAmount", currency));
    }
    // Money of a customer that was booked on account, which we never do.
    for (String other : List.of("Prepayments", "Overpayments")) {
      String id = other.substring(0, other.length() - 1) + "ID";
      for (Element element : invoice.elements(other)) {
        applied.add(
            applied(LedgerKind.PAYMENT, element.text(id), element, "AppliedAmount", currency));
      }
    }
    return Optional.of(
        new Observed(
            LedgerKind.INVOICE,
            invoice.text("InvoiceID"),
            invoice.text("InvoiceNumber"),
            standing(invoice.text("Status")),
            money(invoice, "Total", currency),
            applied));
  }

  private static Applied applied(
      LedgerKind kind, String id, Element element, String amount, String currency) {
    return new Applied(kind, id, money(element, amount, currency));
  }

  private static Money money(Element element, String member, String currency) {
    return new Money(element.decimal(member).orElse(BigDecimal.ZERO), currency);
  }

  private static Standing standing(String status) {
    return switch (status) {
      case "DRAFT", "SUBMITTED" -> Standing.DRAFT;
      case "PAID" -> Standing.SETTLED;
      case "VOIDED", "DELETED" -> Standing.VOIDED;
      default -> Standing.OPEN;
    };
  }
}
