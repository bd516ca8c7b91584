package io.tillbridge.server.e2e.scenario;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what must stand against what stands: the order as the server shows it, and every document
 * of the order in the ledger. A document that the scenario doesn't name must not be there.
 */
record Expectation(Installation installation, String shop, Purchase purchase) {
  private static final Pattern INVOICE = Pattern.compile("invoice(?: (A\\d+))?");
  private static final Pattern NOTE = Pattern.compile("credit note ((?:CN|R)\\d+)");
  private static final Set<String> ABOUT_THE_ORDER =
      Set.of("of", "order", "why", "finding", "no finding", "nothing", "contact", "dead letter");

  /** How the API lists the order, once it does. */
  static Optional<JsonObject> summary(Installation installation, String shop, Purchase purchase) {
    String store = installation.market(shop).store();
    return installation
        .api()
        .get("/api/v1/orders?number=" + purchase.number())
        .asJsonObject()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(order -> order.getString("connection").equals(store))
        .filter(order -> order.getString("shopId").equals(String.valueOf(purchase.id())))
        .findFirst();
  }

  /** Throws an {@link AssertionError} that names all differences. */
  void holds(Given books) {
    Differences differences = new Differences();
    Map<String, Given> told = books.named();
    JsonObject all = installation.books(shop);
    Set<String> named = new TreeSet<>();
    told.forEach(
        (name, wanted) -> {
          if (INVOICE.matcher(name).matches()) {
            String number = numbered(name.replace("invoice", "").strip());
            named.add(number);
            document(differences, name, all, "Invoices", "InvoiceNumber", number, wanted);
          } else if (NOTE.matcher(name).matches()) {
            String number = numbered(name.replace("credit note ", ""));
            named.add(number);
            document(differences, name, all, "CreditNotes", "CreditNoteNumber", number, wanted);
          } else if (!ABOUT_THE_ORDER.contains(name)) {
            throw books.wrong("says \"" + name + "\", which is no document and nothing else known");
          }
        });
    unnamed(differences, all, named);
    order(differences, told, !named.isEmpty());
    Optional.ofNullable(told.get("contact")).ifPresent(wanted -> contact(differences, all, wanted));
    if (!differences.isEmpty()) {
      throw new AssertionError(
          books.place() + ", order " + purchase.number() + ":\n" + differences + context());
    }
  }

  private String numbered(String suffix) {
    return purchase.invoice() + (suffix.isEmpty() ? "" : "-" + suffix);
  }

  private void document(
      Differences differences,
      String name,
      JsonObject all,
      String kind,
      String numberField,
      String number,
      Given wanted) {
    List<JsonObject> found = numbered(all.getJsonArray(kind), numberField, number);
    if (found.size() != 1) {
      differences.add(name, "one document " + number, found.size() + " of them");
      return;
    }
    new DocumentComparison(differences, name, all, found.get(0)).compare(wanted);
  }

  private static List<JsonObject> numbered(JsonArray documents, String field, String number) {
    return documents.getValuesAs(JsonObject.class).stream()
        .filter(document -> document.getString(field, "").equals(number))
        .toList();
  }

  private void unnamed(Differences differences, JsonObject all, Set<String> named) {
    Pattern own = Pattern.compile(Pattern.quote(numbered("")) + "(-(A|CN|R)\\d+)?");
    List<String> others = new ArrayList<>();
    for (String kind : List.of("Invoices", "CreditNotes")) {
      String field = kind.equals("Invoices") ? "InvoiceNumber" : "CreditNoteNumber";
      for (JsonObject each : all.getJsonArray(kind).getValuesAs(JsonObject.class)) {
        String number = each.getString(field, "");
        if (own.matcher(number).matches() && !named.contains(number)) {
          others.add(number + " (" + each.getString("Status") + ")");
        }
      }
    }
    if (!others.isEmpty()) {
      differences.add("documents", "none that are not named", others.toString());
    }
  }

  private void order(Differences differences, Map<String, Given> told, boolean documents) {
    Optional<JsonObject> shown = summary(installation, shop, purchase);
    String state = shown.map(order -> order.getString("state")).orElse("unknown");
    String wanted =
        Optional.ofNullable(told.get("order"))
            .map(Given::text)
            .orElse(documents ? "BOOKED" : "NOTHING");
    differences.text("order", wanted, state);
    String why = shown.map(order -> order.getString("why")).orElse("");
    Optional.ofNullable(told.get("why"))
        .map(Given::text)
        .filter(part -> !why.contains(part))
        .ifPresent(part -> differences.add("why", "something with \"" + part + "\"", why));
    if (told.containsKey("finding") || told.containsKey("no finding")) {
      String translation = translation();
      each(told, "finding")
          .filter(code -> !translation.contains("\"" + code + "\""))
          .forEach(code -> differences.add("finding", code, "no such finding"));
      each(told, "no finding")
          .filter(code -> translation.contains("\"" + code + "\""))
          .forEach(code -> differences.add("finding", "no " + code, code));
    }
  }

  private static Stream<String> each(Map<String, Given> told, String name) {
    return Optional.ofNullable(told.get(name)).stream()
        .flatMap(codes -> codes.each().stream())
        .map(Given::text);
  }

  /** The newest translation, findings in it. */
  private String translation() {
    JsonArray versions = timeline().getJsonArray("versions");
    return versions.getJsonObject(versions.size() - 1).get("translation").toString();
  }

  private JsonObject timeline() {
    String id = summary(installation, shop, purchase).orElseThrow().getString("id");
    return installation.api().get("/api/v1/orders/" + id).asJsonObject();
  }

  private void contact(Differences differences, JsonObject all, Given wanted) {
    List<JsonObject> invoices =
        numbered(all.getJsonArray("Invoices"), "InvoiceNumber", numbered(""));
    if (invoices.isEmpty()) {
      differences.add("contact", "of an invoice", "there is no invoice");
      return;
    }
    JsonObject contact = invoices.get(0).getJsonObject("Contact");
    Map<String, Given> told = wanted.isText() ? Map.of("name", wanted) : wanted.named();
    told.forEach(
        (name, value) ->
            differences.text(
                "contact " + name,
                value.text(),
                switch (name) {
                  case "name" -> contact.getString("Name", "");
                  case "number" -> contact.getString("ContactNumber", "");
                  case "email" -> contact.getString("EmailAddress", "");
                  case "tax number" -> contact.getString("TaxNumber", "");
                  case "first name" -> contact.getString("FirstName", "");
                  case "last name" -> contact.getString("LastName", "");
                  case "city" -> address(contact, "City");
                  case "country" -> address(contact, "Country");
                  case "postcode" -> address(contact, "PostalCode");
                  default -> throw value.wrong("a contact has no \"" + name + "\"");
                }));
  }

  private static String address(JsonObject contact, String field) {
    return contact.getJsonArray("Addresses").getValuesAs(JsonObject.class).stream()
        .filter(address -> !address.getString(field, "").isEmpty())
        .findFirst()
        .map(address -> address.getString(field))
        .orElse("");
  }

  /** What helps to understand a difference. */
  private String context() {
    if (summary(installation, shop, purchase).isEmpty()) {
      return "  the server does not know the order\n";
    }
    StringBuilder text = new StringBuilder();
    JsonObject timeline = timeline();
    text.append("  why: ").append(timeline.getJsonObject("order").getString("why")).append('\n');
    for (JsonObject effect : timeline.getJsonArray("effects").getValuesAs(JsonObject.class)) {
      text.append("  ")
          .append(effect.getString("kind"))
          .append(' ')
          .append(effect.getString("businessKey"))
          .append(' ')
          .append(effect.getString("state"))
          .append(' ')
          .append(effect.getString("why"))
          .append('\n');
    }
    return text.toString();
  }
}
