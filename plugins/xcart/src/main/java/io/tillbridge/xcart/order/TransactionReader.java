package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import io.tillbridge.xcart.settings.OrderReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An order's payment transactions. What a provider answered ({@code data}, {@code note}) may hold
 * card details: nothing of it is carried over.
 */
final class TransactionReader {
  private final BackendReader backend;
  private final boolean anyCurrency;

  TransactionReader(OrderReading settings) {
    this.backend =
        new BackendReader(settings.ownTransactionStatus(), settings.ignoredTransactionTypes());
    this.anyCurrency = !settings.currencyOverride().isEmpty();
  }

  /** Reads them all; times that are missing become {@code otherwise}. */
  Movements read(List<Members> from, String orderId, String currency, Instant otherwise) {
    List<PaymentTransaction> transactions = new ArrayList<>();
    for (Members each : from) {
      List<BackendTransaction> movements = backend.read(each, otherwise);
      if (!movements.isEmpty()) {
        checkCurrency(each, currency);
      }
      transactions.add(
          new PaymentTransaction(
              orderId,
              currency,
              firstText(each, "name", "local_name"),
              firstText(each, "public_txn_id", "public_id"),
              movements));
    }
    return new Movements(
        transactions.stream().flatMap(each -> each.payments().stream()).toList(),
        transactions.stream().flatMap(each -> each.refunds().stream()).toList(),
        method(transactions));
  }

  /** The method that took money; else the last one tried. */
  private static String method(List<PaymentTransaction> transactions) {
    String method = "";
    for (PaymentTransaction each : transactions) {
      if (each.did(BackendTransaction.Type.TAKE)) {
        return each.method();
      }
      method = each.method();
    }
    return method;
  }

  private void checkCurrency(Members transaction, String currency) {
    String own = transaction.text("currency").toUpperCase(Locale.ROOT);
    if (!anyCurrency && !own.isEmpty() && !own.equals(currency)) {
      transaction.problem(
          "currency",
          "is " + own + " in an order in " + currency,
          "payments in another currency than their order are not supported: book it by hand");
    }
  }

  private static String firstText(Members from, String one, String other) {
    String text = from.text(one);
    return text.isEmpty() ? from.text(other) : text;
  }
}
