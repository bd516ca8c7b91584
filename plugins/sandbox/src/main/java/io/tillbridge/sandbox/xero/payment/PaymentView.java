package io.tillbridge.sandbox.xero.payment;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Account;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.Payment;
import io.tillbridge.sandbox.xero.document.DocumentView;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.RoundingMode;
import java.util.Optional;

/** Shows a payment. */
public record PaymentView(Books books) {

  /** The payment, its account, and what it settles in short. */
  public JsonObject shown(Payment payment) {
    Optional<Document> document = books.documents().get(payment.documentId());
    boolean refund = document.filter(found -> found.kind() == DocumentKind.CREDIT_NOTE).isPresent();
    boolean receivable = document.map(Document::receivable).orElse(true);
    JsonObjectBuilder shown =
        JsonText.object()
            .add("PaymentID", payment.id().toString())
            .add("Date", XeroDate.of(payment.date()))
            .add("BankAmount", payment.amount().divide(payment.rate(), 2, RoundingMode.HALF_UP))
            .add("Amount", payment.amount())
            .add("Reference", payment.reference().orElse(""))
            .add("CurrencyRate", payment.rate())
            .add("PaymentType", type(refund, receivable))
            .add("Status", payment.live() ? "AUTHORISED" : "DELETED")
            .add("UpdatedDateUTC", XeroDate.of(payment.updated()))
            .add("UpdatedDateUTCString", XeroDate.companion(payment.updated()))
            .add("HasAccount", true)
            .add("IsReconciled", false)
            .add("HasValidationErrors", false);
    books.accounts().get(payment.accountId()).ifPresent(a -> shown.add("Account", account(a)));
    document.ifPresent(
        settled ->
            shown.add(
                refund ? "CreditNote" : "Invoice",
                JsonText.object(new DocumentView(books, 2).brief(settled))
                    .remove("Payments")
                    .build()));
    return shown.build();
  }

  private static String type(boolean refund, boolean receivable) {
    if (refund) {
      return receivable ? "ARCREDITPAYMENT" : "APCREDITPAYMENT";
    }
    return receivable ? "ACCRECPAYMENT" : "ACCPAYPAYMENT";
  }

  private static JsonObject account(Account account) {
    return JsonText.object()
        .add("AccountID", account.id().toString())
        .add("Code", account.code())
        .add("Name", account.name())
        .build();
  }
}
