package io.tillbridge.sandbox.xero.payment;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Account;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.DocumentStatus;
import io.tillbridge.sandbox.xero.books.Payment;
import io.tillbridge.sandbox.xero.document.Settling;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes payments, and takes them back; nothing else about a payment can change. */
record PaymentWriter(Books books) {

  Batch.Result write(Fields sent) {
    if (sent.id("PaymentID").isPresent()) {
      return sent.id("PaymentID")
          .flatMap(books.payments()::get)
          .map(payment -> delete(payment, sent))
          .orElseGet(() -> refused("The payment with the supplied id does not exist"));
    }
    List<String> problems = new ArrayList<>();
    Optional<Document> document = document(sent, problems);
    Optional<Account> account = account(sent, problems);
    Optional<LocalDate> date = sent.filled("Date").flatMap(XeroDate::day);
    if (date.isEmpty()) {
      problems.add("Payment date must be specified");
    }
    date.flatMap(day -> books.circumstances().locked("payment", day)).ifPresent(problems::add);
    BigDecimal amount = amount(sent, document, problems);
    if (document.isEmpty() || account.isEmpty() || date.isEmpty() || !problems.isEmpty()) {
      return new Batch.Refused(List.copyOf(problems));
    }
    Payment payment =
        new Payment(
            books.newId(),
            document.get().id(),
            account.get().id(),
            amount,
            sent.number("CurrencyRate")
                .map(rate -> rate.setScale(6, RoundingMode.HALF_UP))
                .orElse(document.get().rate()),
            date.get(),
            sent.filled("Reference"),
            true,
            books.clock().instant());
    books.payments().put(payment.id(), payment);
    new Settling(books).settle(document.get());
    return new Batch.Written(new PaymentView(books).shown(payment));
  }

  /** The one change there is: the payment is taken back and what it settled is open again. */
  Batch.Result delete(Payment payment, Fields sent) {
    if (!sent.text("Status").map("DELETED"::equals).orElse(false)) {
      return refused("A payment can only be changed to the status DELETED");
    }
    if (!payment.live()) {
      return refused("The payment has already been deleted");
    }
    Optional<String> locked = books.circumstances().locked("payment", payment.date());
    if (locked.isPresent()) {
      return refused(locked.get());
    }
    Payment deleted = payment.deleted(books.clock().instant());
    books.payments().put(deleted.id(), deleted);
    books.documents().get(deleted.documentId()).ifPresent(new Settling(books)::settle);
    return new Batch.Written(new PaymentView(books).shown(deleted));
  }

  private Optional<Document> document(Fields sent, List<String> problems) {
    Optional<Document> found =
        named(sent, DocumentKind.INVOICE).or(() -> named(sent, DocumentKind.CREDIT_NOTE));
    if (found.isEmpty()) {
      problems.add("The invoice or credit note of the payment could not be found");
    } else if (found.get().status() == DocumentStatus.PAID) {
      problems.add("Payment amount exceeds the amount outstanding on this document");
    } else if (found.get().status() != DocumentStatus.AUTHORISED) {
      problems.add("Payments can only be made against approved documents");
    }
    return found;
  }

  private Optional<Document> named(Fields sent, DocumentKind kind) {
    String field = kind == DocumentKind.INVOICE ? "Invoice" : "CreditNote";
    Optional<Fields> nested = sent.nested(field);
    return nested
        .flatMap(document -> document.id(kind.idField()))
        .flatMap(books.documents()::get)
        .or(
            () ->
                nested
                    .flatMap(document -> document.filled(kind.numberField()))
                    .or(() -> sent.filled(kind.numberField()))
                    .flatMap(number -> books.document(kind, number)))
        .filter(document -> document.kind() == kind);
  }

  private Optional<Account> account(Fields sent, List<String> problems) {
    Optional<Fields> nested = sent.nested("Account");
    Optional<Account> account =
        nested
            .flatMap(named -> named.id("AccountID"))
            .flatMap(books.accounts()::get)
            .or(
                () ->
                    nested
                        .flatMap(named -> named.filled("Code"))
                        .or(() -> sent.filled("Code"))
                        .flatMap(books::account));
    if (account.isEmpty()) {
      problems.add("Account could not be found");
    } else if (account.get().status().equals("ARCHIVED")) {
      problems.add("Account code '" + account.get().code() + "' has been archived");
    } else if (!account.get().takesPayments()) {
      problems.add(
          "Account type is invalid: a payment needs a bank account, or one with payments enabled");
    }
    return account;
  }

  private BigDecimal amount(Fields sent, Optional<Document> document, List<String> problems) {
    BigDecimal amount =
        sent.number("Amount").orElse(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    if (amount.signum() <= 0) {
      problems.add("Payment amount must be greater than zero");
    }
    boolean tooMuch =
        document
            .filter(open -> open.status() == DocumentStatus.AUTHORISED)
            .filter(open -> amount.compareTo(books.open(open)) > 0)
            .isPresent();
    if (tooMuch) {
      problems.add("Payment amount exceeds the amount outstanding on this document");
    }
    return amount;
  }

  private static Batch.Result refused(String problem) {
    return new Batch.Refused(List.of(problem));
  }
}
