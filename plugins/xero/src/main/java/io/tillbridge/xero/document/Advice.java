package io.tillbridge.xero.document;

import java.util.List;
import java.util.Locale;

/** What to do about Xero's validation messages that are known, in plain words. */
public final class Advice {
  private record Known(List<String> words, String advice) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              List.of("already assigned to another contact"),
              "Another contact in Xero has this name: rename one of the two, or merge them."),
          new Known(
              List.of("contact", "archived"), "Restore the contact in Xero, then write it again."),
          new Known(
              List.of("account", "archived"),
              "Restore the account in Xero's chart of accounts, or let the account rules choose"
                  + " another."),
          new Known(
              List.of("taxtype", "cannot be used with account"),
              "Choose a tax rate in the tax rules that may stand on this account, or another"
                  + " account."),
          new Known(
              List.of("taxtype"),
              "Compare the tax rules with the tax rates of the organisation in Xero."),
          new Known(
              List.of("account code", "is not a valid code"),
              "Create the account in Xero, or let the account rules choose one that exists."),
          new Known(
              List.of("not of valid status"),
              "The document in Xero is paid, voided or deleted and can't be changed: see it there."),
          new Known(
              List.of("lock"),
              "The date lies in a locked period: move the lock date in Xero, or date the document"
                  + " later."),
          new Known(
              List.of("currency"),
              "Add the currency in Xero under Settings, Currencies; the plan must allow several."),
          new Known(
              List.of("line total"),
              "The line's amount isn't quantity times price: look at the mapping of both."),
          new Known(
              List.of("document total"),
              "Leave the totals out of the mapping: Xero reckons them from the lines."),
          new Known(
              List.of("exceeds the amount outstanding"),
              "The invoice in Xero is paid already, in part or whole: look at its payments."),
          new Known(
              List.of("item code"),
              "Create the item in Xero, or leave ItemCode out of the mapping."),
          new Known(
              List.of("tracking"),
              "Create the tracking category or option in Xero, or change the tracking rules."),
          new Known(
              List.of("must be unique"),
              "A document with this number stands in Xero already: look at it there."));

  private Advice() {}

  /** The advice on {@code message}, "" where none is known. */
  public static String on(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> known.words().stream().allMatch(said::contains))
        .findFirst()
        .map(Known::advice)
        .orElse("");
  }
}
