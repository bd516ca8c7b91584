package io.tillbridge.server.e2e.scenario;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A month in sums, each by currency: sales without tax, tax, what is owed, what went through each
 * account, what was given back. Once as the shop reckons from its orders and its movements of
 * money, once as the ledger shows it; the two have nothing in common but the names.
 */
final class Report {
  private static final Set<String> TO_THE_BANK = Set.of("Bank transfer");
  private final Map<String, BigDecimal> sums = new TreeMap<>();

  private final Map<String, Integer> partRefunds = new TreeMap<>();

  private Report() {}

  /** As the shop has it. Drafts and what was cancelled count for nothing. */
  static Report ofShop(Collection<Purchase> purchases) {
    Report report = new Report();
    for (Purchase purchase : purchases) {
      if (!Set.of("A", "C", "D").contains(purchase.payment())) {
        report.add(purchase);
      }
    }
    return report;
  }

  private void add(Purchase purchase) {
    String currency = purchase.currency();
    BigDecimal total = purchase.total();
    BigDecimal taken = purchase.movements().taken();
    BigDecimal back = purchase.movements().givenBack();
    // What was paid too much is given back first; only the rest lessens the sale.
    BigDecimal overpaid = taken.subtract(total).max(ZERO);
    BigDecimal lessened = back.subtract(overpaid.min(back));
    if (purchase.movements().refunds().stream().anyMatch(refund -> refund.compareTo(total) < 0)) {
      partRefunds.merge(currency, purchase.movements().refunds().size(), Integer::sum);
    }
    add(currency + " tax", purchase.tax().subtract(lessTax(purchase, overpaid)));
    add(currency + " sales and tax", total.subtract(lessened));
    add(currency + " owed", total.subtract(lessened).subtract(taken).add(back));
    add(currency + " refunds", back);
    purchase
        .movements()
        .byMethod()
        .forEach(
            (method, sum) ->
                add(currency + (TO_THE_BANK.contains(method) ? " on 090" : " on 091"), sum));
  }

  /**
   * The tax in what lessened the sale: of each refund its share in cents, of the one that gives
   * back the rest all that is left.
   */
  private static BigDecimal lessTax(Purchase purchase, BigDecimal overpaid) {
    BigDecimal back = ZERO;
    BigDecimal lessened = ZERO;
    BigDecimal tax = ZERO;
    for (BigDecimal refund : purchase.movements().refunds()) {
      back = back.add(refund);
      BigDecimal until = back.subtract(overpaid).max(ZERO);
      BigDecimal part = until.subtract(lessened);
      lessened = until;
      tax =
          lessened.compareTo(purchase.total()) >= 0
              ? purchase.tax()
              : tax.add(
                  purchase.tax().multiply(part).divide(purchase.total(), 2, RoundingMode.HALF_UP));
    }
    return tax;
  }

  /** As the ledger has it. */
  static Report ofLedger(JsonObject books) {
    Report report = new Report();
    for (JsonObject invoice : live(books, "Invoices")) {
      String currency = invoice.getString("CurrencyCode");
      report.add(currency + " tax", number(invoice, "TotalTax"));
      report.add(currency + " sales and tax", number(invoice, "Total"));
      report.add(currency + " owed", number(invoice, "AmountDue"));
    }
    for (JsonObject note : live(books, "CreditNotes")) {
      String currency = note.getString("CurrencyCode");
      report.add(currency + " tax", number(note, "TotalTax").negate());
      report.add(currency + " sales and tax", number(note, "Total").negate());
      report.add(currency + " owed", number(note, "RemainingCredit").negate());
    }
    for (JsonObject payment : books.getJsonArray("Payments").getValuesAs(JsonObject.class)) {
      if (payment.getString("Status").equals("AUTHORISED")) {
        boolean payout = payment.containsKey("CreditNote");
        String currency =
            payment.getJsonObject(payout ? "CreditNote" : "Invoice").getString("CurrencyCode");
        BigDecimal amount = number(payment, "Amount");
        report.add(
            currency + " on " + payment.getJsonObject("Account").getString("Code"),
            payout ? amount.negate() : amount);
        report.add(currency + " refunds", payout ? amount : ZERO);
      }
    }
    return report;
  }

  private static List<JsonObject> live(JsonObject books, String kind) {
    return books.getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .filter(each -> Set.of("AUTHORISED", "PAID").contains(each.getString("Status")))
        .toList();
  }

  private static BigDecimal number(JsonObject from, String field) {
    return from.getJsonNumber(field).bigDecimalValue();
  }

  private void add(String name, BigDecimal sum) {
    sums.merge(name, sum, BigDecimal::add);
  }

  /**
   * Fails where the ledger's sums are not these, to the cent. The shop says of no part refund how
   * much of it is tax: there the ledger may round either way, by a cent for each.
   */
  void isWhatStandsIn(Report ledger) {
    Map<String, BigDecimal> mine = rounded();
    Map<String, BigDecimal> theirs = ledger.rounded();
    partRefunds.forEach(
        (currency, count) -> {
          String tax = currency + " tax";
          BigDecimal off =
              mine.getOrDefault(tax, ZERO).subtract(theirs.getOrDefault(tax, ZERO)).abs();
          assertThat(off).as(tax).isLessThanOrEqualTo(BigDecimal.valueOf(count, 2));
          mine.remove(tax);
          theirs.remove(tax);
        });
    assertThat(theirs).isEqualTo(mine);
  }

  /** Each sum to the cent; what comes to nothing is left out. */
  Map<String, BigDecimal> rounded() {
    Map<String, BigDecimal> all = new TreeMap<>();
    sums.forEach(
        (name, sum) -> {
          BigDecimal cents = sum.setScale(2, RoundingMode.HALF_UP);
          if (cents.signum() != 0) {
            all.put(name, cents);
          }
        });
    return all;
  }
}
