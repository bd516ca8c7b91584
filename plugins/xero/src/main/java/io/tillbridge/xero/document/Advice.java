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
              List.of("contact", "merged"),
              "Read the order again: it then goes to the contact that this one was merged into."),
          new Known(
              List.of("contact", "archived"),
              "Restore the contact in Xero (Contacts, Archived), or merge it into another; then put"
                  + " this up again."),
          new Known(
              List.of("account", "archived"),
              "Restore the account in Xero's chart of accounts and put this up again; or let the"
                  + " account rules choose another and read the order again."),
          new Known(
              List.of("taxtype", "cannot be used with account"),
              "Choose a tax rate in the tax rules that may stand on this account, or another"
                  + " account; then read the order again."),
          new Known(
              List.of("taxtype"),
              "Compare the tax rules with the tax rates of the organisation in Xero."),
          new Known(
              List.of("account code", "is not a valid code"),
              "Create or restore the account in Xero and put this up again; or let the account"
                  + " rules choose one that exists and read the order again."),
          new Known(
              List.of("not of valid status"),
              "The document in Xero is paid, voided or deleted and can't be changed: see it there."),
          new Known(
              List.of("lock date"),
              "The date lies in a locked period of the books. Move the lock date in Xero (Settings,"
                  + " Financial settings) and put this up again; or, where the flow may date late"
                  + " changes on the first open day, set that and read the order again."),
          new Known(
              List.of("locked"),
              "The date lies in a locked period: move the lock date in Xero and put this up again."),
          new Known(
              List.of("currency", "not subscribed"),
              "Add the currency in Xero (Settings, Currencies), which needs a plan with several;"
                  + " then put this up again. With the setting createCurrencies this is done by"
                  + " itself."),
          new Known(
              List.of("same currency"),
              "A credit note is only set against invoices of its own currency: look at both."),
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
              "What it pays is settled in Xero already, in part or whole: look at its payments and"
                  + " credits there."),
          new Known(
              List.of("approved documents"),
              "What it pays is a draft, voided or deleted in Xero: approve it, or have it booked"
                  + " anew; then put this up again."),
          new Known(
              List.of("allocation"),
              "The credit note or the invoice has less left than was to be allocated: look at what"
                  + " is paid and credited in Xero."),
          new Known(
              List.of("credit note", "must both be approved"),
              "The credit note or the invoice is settled, voided or a draft in Xero: look at both."),
          new Known(
              List.of("item code"),
              "The item is gone from Xero: create it there again and put this up again, or leave"
                  + " ItemCode out of the mapping and read the order again."),
          new Known(
              List.of("tracking"),
              "Create the tracking category or option in Xero and put this up again, or change the"
                  + " tracking rules. With the setting createTracking this is done by itself."),
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
