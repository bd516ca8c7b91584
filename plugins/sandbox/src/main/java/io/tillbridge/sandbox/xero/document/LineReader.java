package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Account;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Item;
import io.tillbridge.sandbox.xero.books.Line;
import io.tillbridge.sandbox.xero.books.TaxMode;
import io.tillbridge.sandbox.xero.books.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Makes a line out of what was sent, filling in what the item and the account say.
 *
 * @param books where items, accounts and taxes are looked up
 * @param mode whether amounts have tax in them
 * @param approved whether the document goes into the books, so that nothing may be missing
 * @param discounts whether the document may have discounts; credit notes and bills may not
 * @param arithmetic how it rounds
 */
record LineReader(
    Books books, TaxMode mode, boolean approved, boolean discounts, LineArithmetic arithmetic) {
  private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");
  private static final int LONGEST_DESCRIPTION = 4000;

  Line read(Fields sent, List<String> problems) {
    Optional<Item> item = item(sent, problems);
    Optional<Fields> sales = item.flatMap(Item::sales);
    Optional<String> description =
        sent.text("Description")
            .or(() -> item.flatMap(i -> new Fields(i.fields()).text("Description")));
    Sums sums = sums(sent, sales, problems);
    Optional<String> code =
        sent.filled("AccountCode").or(() -> sales.flatMap(s -> s.filled("AccountCode")));
    Optional<Account> account = account(sent, code, sums, problems);
    Optional<String> taxType = taxType(sent, sales, account, problems);
    check(description, sums, problems);
    return new Line(
        sent.id("LineItemID").orElseGet(books::newId),
        description,
        sums.quantity(),
        sums.unit(),
        sums.amount(),
        tax(sent, sums.amount(), taxType),
        taxType,
        account.map(Account::code).or(() -> code),
        item.map(Item::code),
        sent.number("DiscountRate"),
        sent.number("DiscountAmount"),
        new ChoiceReader(books).read(sent.objects("Tracking"), problems));
  }

  private record Sums(BigDecimal quantity, BigDecimal unit, BigDecimal amount) {}

  private Optional<Item> item(Fields sent, List<String> problems) {
    Optional<String> code =
        sent.filled("ItemCode")
            .or(() -> sent.nested("Item").flatMap(nested -> nested.filled("Code")));
    Optional<Item> item = code.flatMap(books::item);
    if (code.isPresent() && item.isEmpty()) {
      problems.add("Item code '" + code.get() + "' is not valid");
    }
    return item;
  }

  private Sums sums(Fields sent, Optional<Fields> sales, List<String> problems) {
    Optional<BigDecimal> amount = sent.number("LineAmount").map(LineArithmetic::cents);
    Optional<BigDecimal> unit =
        sent.number("UnitAmount")
            .or(() -> amount.isPresent() ? Optional.empty() : price(sales))
            .map(arithmetic::unit);
    BigDecimal quantity =
        sent.number("Quantity").map(arithmetic::quantity).orElseGet(() -> quantity(unit, amount));
    BigDecimal price =
        unit.orElseGet(() -> arithmetic.unitFor(amount.orElse(BigDecimal.ZERO), quantity));
    BigDecimal expected = expected(sent, quantity, price, problems);
    boolean told = unit.isPresent() && sent.number("Quantity").isPresent();
    if (told && amount.isPresent() && amount.get().compareTo(expected) != 0) {
      problems.add(
          "The line total " + amount.get() + " does not match the expected line total " + expected);
    }
    return new Sums(quantity, price, told ? expected : amount.orElse(expected));
  }

  private static Optional<BigDecimal> price(Optional<Fields> sales) {
    return sales.flatMap(s -> s.number("UnitPrice"));
  }

  private BigDecimal quantity(Optional<BigDecimal> unit, Optional<BigDecimal> amount) {
    boolean derivable = unit.isPresent() && amount.isPresent() && unit.get().signum() != 0;
    return arithmetic.quantity(
        derivable ? amount.get().divide(unit.get(), 4, RoundingMode.HALF_UP) : BigDecimal.ONE);
  }

  private BigDecimal expected(
      Fields sent, BigDecimal quantity, BigDecimal unit, List<String> problems) {
    Optional<BigDecimal> rate = sent.number("DiscountRate");
    Optional<BigDecimal> off = sent.number("DiscountAmount");
    boolean discounted =
        rate.orElse(BigDecimal.ZERO).signum() != 0 || off.orElse(BigDecimal.ZERO).signum() != 0;
    if (discounted && !discounts) {
      problems.add("Discounts are not supported on this type of document");
    }
    return off.isPresent() && rate.isEmpty()
        ? LineArithmetic.cents(quantity.multiply(unit)).subtract(LineArithmetic.cents(off.get()))
        : LineArithmetic.discounted(quantity, unit, rate.orElse(BigDecimal.ZERO));
  }

  private Optional<Account> account(
      Fields sent, Optional<String> code, Sums sums, List<String> problems) {
    Optional<Account> known =
        sent.id("AccountID").flatMap(books.accounts()::get).or(() -> code.flatMap(books::account));
    Optional<Account> account = known.filter(found -> found.status().equals("ACTIVE"));
    if (known.filter(found -> found.status().equals("ARCHIVED")).isPresent()) {
      problems.add("Account code '" + known.get().code() + "' has been archived");
    } else if (account.isEmpty() && code.isPresent()) {
      problems.add("Account code '" + code.get() + "' is not a valid code for this document.");
    } else if (account.isEmpty() && approved && sums.amount().signum() != 0) {
      problems.add("Account code must be specified");
    }
    return account;
  }

  private Optional<String> taxType(
      Fields sent, Optional<Fields> sales, Optional<Account> account, List<String> problems) {
    Optional<String> taxType =
        sent.filled("TaxType")
            .or(() -> sales.flatMap(s -> s.filled("TaxType")))
            .or(() -> account.map(Account::taxType));
    Optional<TaxRate> rate =
        taxType.map(books.taxRates()::get).filter(found -> found.status().equals("ACTIVE"));
    if (taxType.isPresent() && rate.isEmpty()) {
      problems.add(
          "The TaxType code '"
              + taxType.get()
              + "' does not exist or cannot be used for this type of transaction.");
    } else if (rate.isPresent() && account.isPresent() && !rate.get().fits(account.get())) {
      problems.add(
          "The TaxType code '"
              + rate.get().taxType()
              + "' cannot be used with account code '"
              + account.get().code()
              + "'.");
    }
    return taxType;
  }

  private BigDecimal tax(Fields sent, BigDecimal amount, Optional<String> taxType) {
    Optional<BigDecimal> told = sent.number("TaxAmount").map(LineArithmetic::cents);
    if (told.isPresent() && mode != TaxMode.NO_TAX) {
      return told.get();
    }
    BigDecimal rate = taxType.map(books.taxRates()::get).map(TaxRate::rate).orElse(BigDecimal.ZERO);
    return LineArithmetic.tax(amount, rate, mode);
  }

  private void check(Optional<String> description, Sums sums, List<String> problems) {
    if (approved && description.filter(text -> !text.isBlank()).isEmpty()) {
      problems.add("Description is required for each line item of an approved document");
    }
    if (description.filter(text -> text.length() > LONGEST_DESCRIPTION).isPresent()) {
      problems.add("The description of a line must be no more than 4000 characters.");
    }
    if (sums.amount().abs().compareTo(LARGEST) >= 0) {
      problems.add("The line total must be less than 9999999999.99");
    }
  }
}
