package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.PaymentComposer;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the documents of an order, in the order in which they depend on each other. */
final class DocumentMaker {
  private final Mapper mapper;
  private final FlowSettings settings;
  private final InvoiceTerms terms;
  private final CreditDocuments credits;

  DocumentMaker(Mappings mappings, FlowSettings settings) {
    this.mapper = new Mapper(mappings);
    this.settings = settings;
    this.terms = new InvoiceTerms(settings);
    this.credits = new CreditDocuments(this, mapper);
  }

  List<TargetDocument> documents(Booking booking, Findings findings) {
    return switch (booking.status()) {
      case NOTHING -> List.of();
      case VOIDED -> {
        List<TargetDocument> documents = new ArrayList<>();
        Sources sources = sources(booking).with(invoiceOf(booking));
        make(LedgerKind.INVOICE, sources, null, null, null, findings, documents);
        yield documents;
      }
      case DRAFT, AUTHORISED -> booked(booking, findings);
    };
  }

  private List<TargetDocument> booked(Booking booking, Findings findings) {
    booking.composition().gaps().forEach(findings::gap);
    terms.check(booking, findings);
    if (findings.holding()) {
      return List.of();
    }
    List<TargetDocument> documents = new ArrayList<>();
    if (booking.credits()) {
      credits.add(booking, number(booking), findings, documents);
      return documents;
    }
    Composition sums = booking.composition();
    Sources sources = sources(booking).with(invoiceOf(booking));
    contact(sources, findings, documents);
    Posting posting = new Posting(Posting.ORDER, booking.order().priceBasis(), sums.lines());
    make(LedgerKind.INVOICE, sources, sums.total(), sums.tax(), posting, findings, documents);
    if (booking.paymentsBooked()) {
      for (PaymentEntry entry :
          PaymentComposer.compose(
              booking.order(), number(booking), booking.decisions(), booking.zone())) {
        payment(sources, entry, findings, documents);
      }
    }
    return documents;
  }

  void contact(Sources sources, Findings findings, List<TargetDocument> documents) {
    mapper
        .document(SourceKind.CUSTOMER, LedgerKind.CONTACT, sources, null, null, null, findings)
        .ifPresent(documents::add);
  }

  void payment(
      Sources sources, PaymentEntry entry, Findings findings, List<TargetDocument> documents) {
    if (entry.account().isEmpty()) {
      findings.hold(
          "no-payment-account",
          "payment:" + entry.payment().id(),
          "no rule gives an account to the payment by "
              + entry.payment().method()
              + ": add a rule that does",
          "");
    }
    mapper
        .document(
            SourceKind.PAYMENT,
            LedgerKind.PAYMENT,
            sources.with(entry),
            entry.amount(),
            null,
            null,
            findings)
        .ifPresent(documents::add);
  }

  /** An invoice, of which the sources tell. */
  void make(
      LedgerKind kind,
      Sources sources,
      @Nullable Money total,
      @Nullable Money tax,
      @Nullable Posting posting,
      Findings findings,
      List<TargetDocument> documents) {
    mapper
        .document(SourceKind.ORDER, kind, sources, total, tax, posting, findings)
        .ifPresent(documents::add);
  }

  Sources sources(Booking booking) {
    return Sources.of(booking.order(), booking.ledger().organisation(), settings)
        .explainedBy(path -> path.equals("invoice.statusText") ? status(booking) : List.of());
  }

  private static List<Decision> status(Booking booking) {
    return booking.decisions().on(Aspect.STATUS, Target.ORDER).stream().toList();
  }

  private Invoice invoiceOf(Booking booking) {
    Composition sums = booking.composition();
    LocalDate date = booking.day(booking.order().placedAt());
    Posting posting = new Posting(Posting.ORDER, booking.order().priceBasis(), sums.lines());
    return invoiceOf(booking, number(booking), date, posting, sums.total(), sums.tax());
  }

  /** The order's invoice, or another one of it. */
  Invoice invoiceOf(
      Booking booking, String number, LocalDate date, Posting posting, Money total, Money tax) {
    Order order = booking.order();
    return new Invoice(
        number,
        order.number(),
        booking.status(),
        booking.statusText(),
        date,
        terms.due(booking, date),
        order.currency(),
        terms.rate(booking).orElse(null),
        posting.basis(),
        posting.lines(),
        total,
        tax);
  }

  private String number(Booking booking) {
    return terms.number(booking.order(), booking.zone());
  }
}
