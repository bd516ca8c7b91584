package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Account;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Listing;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operations on the chart of accounts. */
public record Accounts() {
  private static final String COLLECTION = "Accounts";
  private static final Set<String> TYPES =
      Set.of(
          "BANK",
          "CURRENT",
          "CURRLIAB",
          "DEPRECIATN",
          "DIRECTCOSTS",
          "EQUITY",
          "EXPENSE",
          "FIXED",
          "INVENTORY",
          "LIABILITY",
          "NONCURRENT",
          "OTHERINCOME",
          "OVERHEADS",
          "PREPAYMENT",
          "REVENUE",
          "SALES",
          "TERMLIAB",
          "PAYG");

  /** GET of the chart. */
  public Answer list(Books books, Call call) {
    return new Listing<Account>(
            COLLECTION,
            Account::updated,
            Account::id,
            account -> shown(books, account),
            account -> shown(books, account),
            false)
        .list(books, books.accounts().all(), call);
  }

  /** GET of one. */
  public Answer get(Books books, Call call) {
    return Envelope.of(books, COLLECTION, List.of(shown(books, found(books, call))));
  }

  /** PUT of one new account. */
  public Answer create(Books books, Call call) {
    Fields sent = one(call);
    String code = sent.filled("Code").orElse("");
    String type = sent.filled("Type").orElse("");
    String name = sent.filled("Name").orElse("");
    if (code.isEmpty() || code.length() > 10 || books.account(code).isPresent()) {
      throw XeroError.validation(
          sent.object(), "Please enter a unique Code of 1 to 10 characters.");
    }
    if (name.isEmpty() || name.length() > 150 || !TYPES.contains(type)) {
      throw XeroError.validation(sent.object(), "Please enter a Name and a valid Type.");
    }
    if (type.equals("BANK") && sent.filled("BankAccountNumber").isEmpty()) {
      throw XeroError.validation(sent.object(), "A bank account needs a BankAccountNumber.");
    }
    return put(books, changed(books, sent, books.newId(), Optional.empty()));
  }

  /** POST of changes to one. */
  public Answer change(Books books, Call call) {
    Account old = found(books, call);
    return put(books, changed(books, one(call), old.id(), Optional.of(old)));
  }

  private static Account changed(Books books, Fields sent, UUID id, Optional<Account> old) {
    return new Account(
        id,
        sent.filled("Code").or(() -> old.map(Account::code)).orElse(""),
        sent.filled("Name").or(() -> old.map(Account::name)).orElse(""),
        sent.filled("Type").or(() -> old.map(Account::type)).orElse(""),
        sent.filled("TaxType")
            .or(() -> old.map(Account::taxType))
            .orElse(books.taxRates().containsKey("NONE") ? "NONE" : "BASEXCLUDED"),
        sent.has("EnablePaymentsToAccount")
            ? sent.yes("EnablePaymentsToAccount")
            : old.map(Account::payments).orElse(false),
        old.flatMap(Account::system),
        sent.filled("Status").or(() -> old.map(Account::status)).orElse("ACTIVE"),
        sent.filled("BankAccountNumber").or(() -> old.flatMap(Account::bankNumber)),
        books.clock().instant());
  }

  private static Answer put(Books books, Account account) {
    books.accounts().put(account.id(), account);
    return Envelope.of(books, COLLECTION, List.of(shown(books, account)));
  }

  private static Fields one(Call call) {
    Fields body = call.fields();
    return body.objects(COLLECTION).stream().findFirst().map(Fields::new).orElse(body);
  }

  private static Account found(Books books, Call call) {
    return Fields.uuid(call.param("id"))
        .flatMap(books.accounts()::get)
        .orElseThrow(XeroError::notFound);
  }

  private static JsonObject shown(Books books, Account account) {
    JsonObjectBuilder shown =
        JsonText.object()
            .add("AccountID", account.id().toString())
            .add("Code", account.code())
            .add("Name", account.name())
            .add("Status", account.status())
            .add("Type", account.type())
            .add("TaxType", account.taxType())
            .add("Class", account.side())
            .add("EnablePaymentsToAccount", account.payments())
            .add("ShowInExpenseClaims", false)
            .add("HasAttachments", false)
            .add("AddToWatchlist", false)
            .add("UpdatedDateUTC", XeroDate.of(account.updated()));
    account.system().ifPresent(system -> shown.add("SystemAccount", system));
    if (account.type().equals("BANK")) {
      shown
          .add("BankAccountNumber", account.bankNumber().orElse(""))
          .add("BankAccountType", "BANK")
          .add("CurrencyCode", books.organisation().country().currency());
    }
    return shown.build();
  }
}
