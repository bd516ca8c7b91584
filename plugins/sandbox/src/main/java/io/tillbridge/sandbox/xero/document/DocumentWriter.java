package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.DocumentStatus;
import io.tillbridge.sandbox.xero.books.Line;
import io.tillbridge.sandbox.xero.books.TaxMode;
import io.tillbridge.sandbox.xero.books.Totals;
import io.tillbridge.sandbox.xero.contact.ContactFinder;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes an invoice or a credit note: makes a new one, or changes one where that is allowed.
 *
 * @param books where it goes
 * @param kind which of the two
 * @param unitDecimals the decimals of unit prices, 2 or 4
 */
record DocumentWriter(Books books, DocumentKind kind, int unitDecimals) {
  private static final String NOT_CHANGEABLE = "Invoice not of valid status for modification";
  private static final int LONGEST_NUMBER = 255;

  /**
   * Writes a document.
   *
   * @param sent what was sent
   * @param addressed the document the URL names, if any
   * @param mayChange whether an existing one may be changed: POST may, PUT may not
   */
  Batch.Result write(Fields sent, Optional<Document> addressed, boolean mayChange) {
    List<String> problems = new ArrayList<>();
    Optional<Document> existing = addressed.or(() -> existing(sent));
    if (existing.isEmpty() && sent.id(kind.idField()).isPresent()) {
      return new Batch.Refused(List.of("The document with the supplied id does not exist"));
    }
    if (existing.isPresent() && !mayChange) {
      String word = kind == DocumentKind.INVOICE ? "Invoice #" : "Credit note #";
      return new Batch.Refused(List.of(word + " must be unique."));
    }
    Optional<DocumentStatus> asked = sent.filled("Status").flatMap(DocumentStatus::named);
    if (asked.isEmpty() && sent.filled("Status").isPresent()) {
      return new Batch.Refused(
          List.of("'" + sent.text("Status").orElse("") + "' is not a valid status"));
    }
    Optional<Document> written =
        existing.isEmpty()
            ? made(sent, asked.orElse(DocumentStatus.DRAFT), problems)
            : changed(existing.get(), sent, asked, problems);
    if (written.isEmpty() || !problems.isEmpty()) {
      return new Batch.Refused(List.copyOf(problems));
    }
    Document document = written.get();
    books.documents().put(document.id(), document);
    Document settled = new Settling(books).settle(document);
    return new Batch.Written(new DocumentView(books, unitDecimals).full(settled));
  }

  private Optional<Document> existing(Fields sent) {
    return sent.id(kind.idField())
        .flatMap(books.documents()::get)
        .filter(found -> found.kind() == kind)
        .or(
            () ->
                sent.text("Type").map("ACCPAY"::equals).orElse(false)
                    ? Optional.empty()
                    : sent.filled(kind.numberField())
                        .flatMap(number -> books.document(kind, number)));
  }

  private Optional<Document> made(Fields sent, DocumentStatus status, List<String> problems) {
    if (status == DocumentStatus.PAID || !status.live()) {
      problems.add("A new document cannot have the status " + status);
    }
    String type = sent.filled("Type").orElse("");
    if (!kind.types().contains(type)) {
      problems.add("Type must be one of " + String.join(", ", kind.types()));
    }
    Optional<UUID> contact = new ContactFinder(books).find(sent, problems);
    Optional<TaxMode> mode = mode(sent, TaxMode.EXCLUSIVE, problems);
    String currency = currency(sent, problems);
    boolean approved = approved(status);
    if (sent.objects("LineItems").isEmpty() && (approved || kind == DocumentKind.INVOICE)) {
      problems.add("One or more line items must be specified");
    }
    LocalDate date = date(sent, "Date", problems).orElseGet(this::today);
    if (approved) {
      books.circumstances().locked("document", date).ifPresent(problems::add);
    }
    Optional<LocalDate> due = date(sent, "DueDate", problems);
    List<Line> lines = lines(sent, type, mode.orElse(TaxMode.EXCLUSIVE), approved, problems);
    if (contact.isEmpty() || mode.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    String number = sent.filled(kind.numberField()).orElseGet(() -> books.nextNumber(kind));
    checkNumber(number, problems);
    Totals totals = Totals.of(lines, mode.get());
    checkTotals(sent, totals, problems);
    return Optional.of(
        new Document(
            books.newId(),
            kind,
            type,
            number,
            sent.text("Reference"),
            contact.get(),
            status,
            mode.get(),
            currency,
            rate(sent, currency),
            date,
            due.or(() -> approved ? Optional.of(date) : Optional.empty()),
            lines,
            totals,
            DocumentView.kept(sent.object()),
            Optional.empty(),
            books.clock().instant()));
  }

  private Optional<Document> changed(
      Document old, Fields sent, Optional<DocumentStatus> asked, List<String> problems) {
    DocumentStatus next = asked.orElse(old.status());
    boolean settled = !books.paymentsOn(old.id()).isEmpty() || !books.allocationsOn(old).isEmpty();
    boolean endsWithMoney = settled && !next.live();
    if (!old.status().mayBecome(next) || endsWithMoney) {
      problems.add(NOT_CHANGEABLE);
      return Optional.empty();
    }
    if (old.status() == DocumentStatus.PAID) {
      next = DocumentStatus.PAID;
    }
    if (old.status() == DocumentStatus.AUTHORISED || old.status() == DocumentStatus.PAID) {
      books.circumstances().locked("document", old.date()).ifPresent(problems::add);
    }
    if (approved(next)) {
      date(sent, "Date", problems)
          .flatMap(date -> books.circumstances().locked("document", date))
          .filter(problem -> !problems.contains(problem))
          .ifPresent(problems::add);
    }
    TaxMode mode = mode(sent, old.mode(), problems).orElse(old.mode());
    String currency = sent.has("CurrencyCode") ? currency(sent, problems) : old.currency();
    boolean approved = approved(next) || next == DocumentStatus.PAID;
    boolean relined = sent.has("LineItems") && next.live();
    List<Line> lines =
        relined
            ? lines(sent, old.type(), mode, approved, problems)
            : reread(old, approved, problems);
    Totals totals = Totals.of(lines, mode);
    String number = sent.filled(kind.numberField()).orElse(old.number());
    checkNumber(number, problems);
    boolean taken =
        !number.equals(old.number())
            && old.receivable()
            && books.document(kind, number).isPresent();
    if (taken) {
      problems.add("Invoice # must be unique.");
    }
    checkTotals(sent, totals, problems);
    boolean sameMoney = sameMoney(old, lines, mode, currency);
    if (!problems.isEmpty() || (settled && !sameMoney)) {
      if (problems.isEmpty()) {
        problems.add(NOT_CHANGEABLE);
      }
      return Optional.empty();
    }
    Optional<UUID> contact =
        sent.has("Contact")
            ? new ContactFinder(books).find(sent, problems)
            : Optional.of(old.contactId());
    BigDecimal rate = sent.has("CurrencyRate") ? rate(sent, currency) : old.rate();
    return Optional.of(
        new Document(
            old.id(),
            kind,
            old.type(),
            number,
            sent.text("Reference").or(old::reference),
            contact.orElse(old.contactId()),
            next,
            mode,
            currency,
            rate,
            date(sent, "Date", problems).orElse(old.date()),
            date(sent, "DueDate", problems)
                .or(old::dueDate)
                .or(() -> approved ? Optional.of(old.date()) : Optional.empty()),
            lines,
            totals,
            DocumentView.kept(old.more(), sent.object()),
            old.paidOn(),
            books.clock().instant()));
  }

  private static boolean sameMoney(Document old, List<Line> lines, TaxMode mode, String currency) {
    if (old.mode() != mode
        || !old.currency().equals(currency)
        || old.lines().size() != lines.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!old.lines().get(i).sameMoney(lines.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A draft's lines may lack what an approved document needs; then approval finds it. */
  private List<Line> reread(Document old, boolean approved, List<String> problems) {
    boolean incomplete =
        old.lines().stream()
            .anyMatch(line -> line.accountCode().isEmpty() && line.amount().signum() != 0);
    if (approved && incomplete) {
      problems.add("Account code must be specified");
    }
    return old.lines();
  }

  private List<Line> lines(
      Fields sent, String type, TaxMode mode, boolean approved, List<String> problems) {
    LineReader reader =
        new LineReader(
            books, mode, approved, type.equals("ACCREC"), new LineArithmetic(unitDecimals));
    List<Line> lines = new ArrayList<>();
    for (JsonObject line : sent.objects("LineItems")) {
      lines.add(reader.read(new Fields(line), problems));
    }
    return List.copyOf(lines);
  }

  private static boolean approved(DocumentStatus status) {
    return status == DocumentStatus.AUTHORISED || status == DocumentStatus.SUBMITTED;
  }

  private static void checkNumber(String number, List<String> problems) {
    if (number.length() > LONGEST_NUMBER) {
      problems.add("The number must be no more than " + LONGEST_NUMBER + " characters.");
    }
  }

  private static void checkTotals(Fields sent, Totals totals, List<String> problems) {
    if (differs(sent, "Total", totals.total())
        || differs(sent, "SubTotal", totals.subTotal())
        || differs(sent, "TotalTax", totals.tax())) {
      problems.add("The document total does not equal the sum of the lines.");
    }
    if (totals.total().signum() < 0) {
      problems.add("The total for this document must be greater than or equal to zero.");
    }
  }

  private static boolean differs(Fields sent, String field, BigDecimal sum) {
    return sent.number(field).map(told -> told.compareTo(sum) != 0).orElse(false);
  }

  private static Optional<TaxMode> mode(Fields sent, TaxMode usual, List<String> problems) {
    Optional<String> word = sent.filled("LineAmountTypes");
    Optional<TaxMode> mode = word.isEmpty() ? Optional.of(usual) : word.flatMap(TaxMode::named);
    if (mode.isEmpty()) {
      problems.add("'" + word.orElse("") + "' is not a valid LineAmountTypes");
    }
    return mode;
  }

  private String currency(Fields sent, List<String> problems) {
    String currency = sent.filled("CurrencyCode").orElse(books.organisation().country().currency());
    if (!books.currencies().contains(currency)) {
      problems.add("Organisation is not subscribed to currency " + currency);
    }
    return currency;
  }

  private BigDecimal rate(Fields sent, String currency) {
    String base = books.organisation().country().currency();
    return currency.equals(base)
        ? new BigDecimal("1.000000")
        : sent.number("CurrencyRate")
            .filter(rate -> rate.signum() > 0)
            .orElseGet(() -> DayRates.rate(base, currency))
            .setScale(6, RoundingMode.HALF_UP);
  }

  private static Optional<LocalDate> date(Fields sent, String field, List<String> problems) {
    Optional<String> text = sent.filled(field);
    Optional<LocalDate> date = text.flatMap(XeroDate::day);
    if (text.isPresent() && date.isEmpty()) {
      problems.add(field + " is not a valid date");
    }
    return date;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(books.clock().instant(), ZoneOffset.UTC);
  }
}
