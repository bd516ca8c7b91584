package io.tillbridge.bench;

import io.tillbridge.bench.sample.Shipped;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.TaxCheck;
import io.tillbridge.core.invoice.Books;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.invoice.Invoice;
import io.tillbridge.core.invoice.InvoiceComposer;
import io.tillbridge.core.invoice.PaymentComposer;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.mapping.Mapping;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.ReferenceData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mapping of one order whose rules are decided and whose invoice is composed. */
record MappingAlone(
    Mapping contact,
    Mapping invoice,
    Mapping payment,
    Sources sources,
    List<PaymentEntry> entries,
    TaxCheck taxCheck) {

  static MappingAlone of(Order order, ReferenceData reference, Decisions decisions) {
    Mappings mappings = Shipped.mappings();
    ZoneId zone = reference.organisation().timeZone();
    Composition sums = new InvoiceComposer(books(reference)).compose(order, decisions);
    String number = Shipped.FLOW.prefix() + order.number();
    LocalDate date = order.placedAt().atZone(zone).toLocalDate();
    Invoice invoice =
        new Invoice(
            number,
            order.number(),
            BookStatus.AUTHORISED,
            BookStatus.AUTHORISED.name(),
            date,
            date.plusDays(14),
            order.currency(),
            order.priceBasis(),
            sums.lines(),
            sums.total(),
            sums.tax());
    return new MappingAlone(
        mappings.find(LedgerKind.CONTACT).orElseThrow(),
        mappings.find(LedgerKind.INVOICE).orElseThrow(),
        mappings.find(LedgerKind.PAYMENT).orElseThrow(),
        Sources.of(order, reference.organisation(), Shipped.FLOW).with(invoice),
        PaymentComposer.compose(order, number, decisions, zone),
        new TaxCheck(sums.taxCharged(), sums.taxExpected(), sums.taxedLines()));
  }

  List<Object> documents() {
    List<Object> documents = new ArrayList<>(3);
    documents.add(contact.map(sources));
    documents.add(invoice.map(sources));
    for (PaymentEntry entry : entries) {
      documents.add(payment.map(sources.with(entry)));
    }
    return documents;
  }

  private static Books books(ReferenceData reference) {
    Ledger ledger = new Ledger(reference);
    return new Books() {
      @Override
      public Optional<BigDecimal> percent(String taxType) {
        return ledger.rate(taxType).map(rate -> rate.percent());
      }

      @Override
      public boolean hasItem(String code) {
        return ledger.item(code).isPresent();
      }
    };
  }
}
