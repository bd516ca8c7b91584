package io.tillbridge.core.translator;

import io.tillbridge.core.credit.Allocation;
import io.tillbridge.core.credit.CreditNote;
import io.tillbridge.core.credit.CreditPlan;
import io.tillbridge.core.credit.CreditPlanner;
import io.tillbridge.core.credit.CreditTask;
import io.tillbridge.core.credit.Payout;
import io.tillbridge.core.credit.Rates;
import io.tillbridge.core.credit.Supplement;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.TaxRate;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Makes the documents of an order that is more than an invoice and its payments. */
final class CreditDocuments {
  private final DocumentMaker maker;
  private final Mapper mapper;

  CreditDocuments(DocumentMaker maker, Mapper mapper) {
    this.maker = maker;
    this.mapper = mapper;
  }

  void add(Booking booking, String number, Findings findings, List<TargetDocument> documents) {
    Order order = booking.order();
    CreditPlan plan =
        CreditPlanner.plan(
            new CreditTask(
                order,
                number,
                booking.history().documents(),
                booking.composition(),
                booking.decisions(),
                new Rates(type -> booking.ledger().rate(type).map(TaxRate::percent)),
                booking.zone(),
                booking.fixed(),
                booking.earliest()));
    plan.gaps().forEach(findings::gap);
    Sources plain = maker.sources(booking);
    Invoice own =
        maker.invoiceOf(
            booking,
            number,
            booking.day(order.placedAt()),
            plan.invoice(),
            plan.total(),
            plan.tax());
    Sources sources = plain.with(own);
    maker.contact(sources, findings, documents);
    if (!booking.lockedInvoice()) {
      maker.make(
          LedgerKind.INVOICE,
          sources,
          plan.total(),
          plan.tax(),
          plan.invoice(),
          findings,
          documents);
    }
    for (Supplement each : plan.supplements()) {
      Posting posting = new Posting(Posting.ORDER, plan.invoice().basis(), each.lines());
      open(booking, each.date(), each.number(), findings);
      maker.make(
          LedgerKind.INVOICE,
          plain.with(
              maker.invoiceOf(
                  booking, each.number(), each.date(), posting, each.total(), each.tax())),
          each.total(),
          each.tax(),
          posting,
          findings,
          documents);
    }
    for (CreditPlan.Paid each : plan.payments()) {
      open(booking, each.entry().date(), each.entry().key(), findings);
      maker.payment(plain.with(named(own, each.invoice())), each.entry(), findings, documents);
    }
    for (CreditNote each : plan.notes()) {
      open(booking, each.date(), each.number(), findings);
      mapper
          .document(
              SourceKind.CREDIT,
              LedgerKind.CREDIT_NOTE,
              sources.with(each),
              each.total(),
              each.tax(),
              new Posting(each.origin(), each.basis(), each.lines()),
              findings)
          .ifPresent(documents::add);
    }
    for (Payout each : plan.payouts()) {
      open(booking, each.date(), each.key(), findings);
      mapper
          .document(
              SourceKind.REFUND,
              LedgerKind.PAYMENT,
              sources.with(named(order, each.creditNote(), each.date())).with(each),
              each.amount(),
              null,
              null,
              findings)
          .ifPresent(documents::add);
    }
    for (Allocation each : plan.allocations()) {
      open(booking, each.date(), each.key(), findings);
      mapper
          .document(
              SourceKind.ALLOCATION,
              LedgerKind.ALLOCATION,
              plain
                  .with(named(own, each.invoice()))
                  .with(named(order, each.creditNote(), each.date()))
                  .with(each),
              each.amount(),
              null,
              null,
              findings)
          .ifPresent(documents::add);
    }
  }

  /** The ledger would refuse it. */
  private static void open(Booking booking, LocalDate day, String key, Findings findings) {
    if (booking.locked(day)) {
      findings.hold(
          "locked-period",
          "order",
          key
              + " would be dated "
              + day
              + ", which lies in the ledger's locked period: unlock the period, or set the flow's"
              + " parameter lockedPeriod to firstOpenDay so that it is dated on the first day"
              + " after it",
          "");
    }
  }

  /** Another invoice of the order, of which only the number counts. */
  private static Invoice named(Invoice own, String number) {
    return new Invoice(
        number,
        own.reference(),
        own.status(),
        own.statusText(),
        own.date(),
        own.dueDate(),
        own.currency(),
        own.currencyRate(),
        own.basis(),
        own.lines(),
        own.total(),
        own.tax());
  }

  /** A credit note that stands, or is made beside, of which only the number counts. */
  private static CreditNote named(Order order, String number, LocalDate date) {
    Money zero = Money.zero(order.currency());
    return new CreditNote(
        number,
        order.number(),
        Posting.ORDER,
        date,
        order.currency(),
        order.priceBasis(),
        List.of(),
        zero,
        zero,
        List.of());
  }
}
