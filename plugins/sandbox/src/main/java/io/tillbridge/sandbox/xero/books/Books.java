package io.tillbridge.sandbox.xero.books;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** All that stands in the books of one organisation. For one event loop only. */
public final class Books {
  private final Organisation organisation;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Undo undo = new Undo();
  private final Circumstances circumstances = new Circumstances();
  private final Shelf<Account> accounts = new Shelf<>(undo);
  private final Shelf<Tracking> tracking = new Shelf<>(undo);
  private final Shelf<Contact> contacts = new Shelf<>(undo);
  private final Shelf<Item> items = new Shelf<>(undo);
  private final Shelf<Document> documents = new Shelf<>(undo);
  private final Shelf<Payment> payments = new Shelf<>(undo);
  private final Shelf<Allocation> allocations = new Shelf<>(undo);
  private final Index<Account> accountsByCode = accounts.indexed(a -> Optional.of(a.code()));
  private final Index<Contact> contactsByNumber = contacts.indexed(Contact::number);
  private final Index<Contact> contactsByName =
      contacts.indexed(c -> c.active() ? Optional.of(Contact.nameKey(c.name())) : Optional.empty());
  private final Index<Item> itemsByCode = items.indexed(i -> Optional.of(i.code()));
  private final Index<Document> documentsByNumber =
      documents.indexed(
          d ->
              d.receivable()
                  ? Optional.of(Document.numberKey(d.kind(), d.number()))
                  : Optional.empty());
  private final Index<Payment> paymentsByDocument =
      payments.indexed(p -> Optional.of(p.documentId().toString()));
  private final Index<Allocation> allocationsByNote =
      allocations.indexed(a -> Optional.of(a.creditNoteId().toString()));
  private final Index<Allocation> allocationsByInvoice =
      allocations.indexed(a -> Optional.of(a.invoiceId().toString()));
  private final Map<String, TaxRate> taxRates = new HashMap<>();
  private final Set<String> currencies = new TreeSet<>();
  private final Map<UUID, List<JsonObject>> history = new HashMap<>();
  private long lastNumber;

  /** Empty books; see {@link OpeningBooks} for what an organisation starts with. */
  Books(Organisation organisation, InstantSource clock, Supplier<UUID> ids) {
    this.organisation = organisation;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whose books these are. */
  public Organisation organisation() {
    return organisation;
  }

  /** What people have set for it. */
  public Circumstances circumstances() {
    return circumstances;
  }

  /** What time it is. */
  public InstantSource clock() {
    return clock;
  }

  /** A new identifier. */
  public UUID newId() {
    return ids.get();
  }

  /** What takes a batch back. */
  public Undo undo() {
    return undo;
  }

  /** The chart of accounts. */
  public Shelf<Account> accounts() {
    return accounts;
  }

  /** An account by code. */
  public Optional<Account> account(String code) {
    return accountsByCode.first(code);
  }

  /** The tracking categories. */
  public Shelf<Tracking> tracking() {
    return tracking;
  }

  /** The contacts. */
  public Shelf<Contact> contacts() {
    return contacts;
  }

  /** A contact by the other system's number. */
  public Optional<Contact> contactNumbered(String number) {
    return contactsByNumber.first(number);
  }

  /** An active contact by name. */
  public Optional<Contact> contactNamed(String name) {
    return contactsByName.first(Contact.nameKey(name));
  }

  /** The items. */
  public Shelf<Item> items() {
    return items;
  }

  /** An item by code. */
  public Optional<Item> item(String code) {
    return itemsByCode.first(code);
  }

  /** The invoices and credit notes. */
  public Shelf<Document> documents() {
    return documents;
  }

  /** A customer's document by number. */
  public Optional<Document> document(DocumentKind kind, String number) {
    return documentsByNumber.first(Document.numberKey(kind, number));
  }

  /** The payments. */
  public Shelf<Payment> payments() {
    return payments;
  }

  /** The payments on a document that still stand. */
  public List<Payment> paymentsOn(UUID document) {
    return paymentsByDocument.all(document.toString()).filter(Payment::live).toList();
  }

  /** The allocations. */
  public Shelf<Allocation> allocations() {
    return allocations;
  }

  /** The allocations of a credit note, or to an invoice. */
  public List<Allocation> allocationsOn(Document document) {
    Index<Allocation> index =
        document.kind() == DocumentKind.CREDIT_NOTE ? allocationsByNote : allocationsByInvoice;
    return index.all(document.id().toString()).toList();
  }

  /** What has been paid on a document. */
  public BigDecimal paid(Document document) {
    return paymentsOn(document.id()).stream()
        .map(Payment::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** What has been credited to an invoice, or used of a credit note. */
  public BigDecimal allocated(Document document) {
    return allocationsOn(document).stream()
        .map(Allocation::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** What is still open on a document. */
  public BigDecimal open(Document document) {
    return document.totals().total().subtract(paid(document)).subtract(allocated(document));
  }

  /** The tax rates by tax type. */
  public Map<String, TaxRate> taxRates() {
    return taxRates;
  }

  /** The currencies that are switched on. */
  public Set<String> currencies() {
    return currencies;
  }

  /** The notes on a thing, oldest first. */
  public List<JsonObject> history(UUID id) {
    return history.computeIfAbsent(id, any -> new ArrayList<>());
  }

  /** The next number Xero would give a document of that kind. */
  public String nextNumber(DocumentKind kind) {
    do {
      lastNumber++;
    } while (document(kind, kind.prefix() + String.format("%04d", lastNumber)).isPresent());
    return kind.prefix() + String.format("%04d", lastNumber);
  }
}
