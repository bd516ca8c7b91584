package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.PaymentComposer;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.mapping.MappedDocument;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the documents of an order, in the order in which they depend on each other. */
final class DocumentMaker {
  private final Mappings mappings;
  private final FlowSettings settings;
  private final InvoiceTerms terms;
  private final JsonProvider json = JsonProvider.provider();

  DocumentMaker(Mappings mappings, FlowSettings settings) {
    this.mappings = mappings;
    this.settings = settings;
    this.terms = new InvoiceTerms(settings);
  }

  List<TargetDocument> documents(Booking booking, Findings findings) {
    return switch (booking.status()) {
      case NOTHING -> List.of();
      case VOIDED -> List.of(invoice(booking, sources(booking), findings, false));
      case DRAFT, AUTHORISED -> booked(booking, findings);
      case CREDIT_NOTE -> {
        List<TargetDocument> documents = new ArrayList<>(booked(booking, findings));
        documents.add(creditNote(booking));
        yield documents;
      }
    };
  }

  private List<TargetDocument> booked(Booking booking, Findings findings) {
    booking.composition().gaps().forEach(findings::gap);
    terms.check(booking, findings);
    if (findings.holding()) {
      return List.of();
    }
    Sources sources = sources(booking);
    List<TargetDocument> documents = new ArrayList<>();
    documents.add(document(LedgerKind.CONTACT, sources, null, null, findings));
    documents.add(invoice(booking, sources, findings, true));
    if (booking.paymentsBooked()) {
      for (PaymentEntry entry : payments(booking, findings)) {
        documents.add(
            document(LedgerKind.PAYMENT, sources.with(entry), entry.amount(), null, findings));
      }
    }
    return documents;
  }

  private TargetDocument invoice(
      Booking booking, Sources sources, Findings findings, boolean reckoned) {
    Composition sums = booking.composition();
    return document(
        LedgerKind.INVOICE,
        sources,
        reckoned ? sums.total() : null,
        reckoned ? sums.tax() : null,
        findings);
  }

  private List<PaymentEntry> payments(Booking booking, Findings findings) {
    List<PaymentEntry> entries =
        PaymentComposer.compose(
            booking.order(), number(booking), booking.decisions(), booking.zone());
    for (PaymentEntry entry : entries) {
      if (entry.account().isEmpty()) {
        findings.hold(
            "no-payment-account",
            "payment:" + entry.payment().id(),
            "no rule gives an account to the payment by "
                + entry.payment().method()
                + ": add a rule that does",
            "");
      }
    }
    return entries;
  }

  private TargetDocument document(
      LedgerKind kind,
      Sources sources,
      @Nullable Money total,
      @Nullable Money tax,
      Findings findings) {
    MappedDocument mapped =
        mappings
            .find(kind)
            .orElseThrow(() -> new IllegalStateException("no mapping makes a " + kind))
            .map(sources);
    mapped.problems().forEach(findings::add);
    return new TargetDocument(
        kind,
        mapped.businessKey(),
        mapped.body(),
        mapped.links(),
        total,
        tax,
        mapped.explanations());
  }

  /** In our own words: the ledger's fields of a credit note are mapped once it can be written. */
  private TargetDocument creditNote(Booking booking) {
    String number = number(booking);
    String amount =
        booking
            .decisions()
            .on(Aspect.CREDIT_NOTE, Target.ORDER)
            .map(Decision::value)
            .orElseGet(() -> booking.order().refunded().rounded().toString());
    Money total = Money.parse(amount);
    return new TargetDocument(
        LedgerKind.CREDIT_NOTE,
        number + "-CN",
        json.createObjectBuilder().add("invoice", number).add("amount", amount).build(),
        List.of(),
        total,
        null,
        List.of());
  }

  private Sources sources(Booking booking) {
    return Sources.of(booking.order(), booking.ledger().organisation(), settings)
        .with(invoiceOf(booking))
        .explainedBy(path -> path.equals("invoice.statusText") ? status(booking) : List.of());
  }

  private static List<Decision> status(Booking booking) {
    return booking.decisions().on(Aspect.STATUS, Target.ORDER).stream().toList();
  }

  private Invoice invoiceOf(Booking booking) {
    Order order = booking.order();
    LocalDate date = order.placedAt().atZone(booking.zone()).toLocalDate();
    Composition sums = booking.composition();
    return new Invoice(
        number(booking),
        order.number(),
        booking.status() == BookStatus.CREDIT_NOTE ? BookStatus.AUTHORISED : booking.status(),
        booking.statusText(),
        date,
        terms.due(booking, date),
        order.currency(),
        terms.rate(booking).orElse(null),
        order.priceBasis(),
        sums.lines(),
        sums.total(),
        sums.tax());
  }

  private String number(Booking booking) {
    return terms.number(booking.order(), booking.zone());
  }
}
