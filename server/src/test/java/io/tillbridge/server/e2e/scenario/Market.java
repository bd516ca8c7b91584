package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A shop with the organisation that keeps its books.
 *
 * @param name how scenarios call it
 * @param organisation the ledger's, like {@code AU} or {@code AU-2}
 * @param currency what it sells in where an order says nothing else
 * @param percent the tax on standard goods at home, and on what is charged beside them
 * @param taxName what the shop calls that tax
 * @param parameters of its flow
 * @param settings of its store's connection
 * @param sweep how the shop is looked through for what no webhook told; empty for not at all
 */
record Market(
    String name,
    String organisation,
    String currency,
    BigDecimal percent,
    String taxName,
    Map<String, String> parameters,
    Map<String, String> settings,
    Map<String, String> sweep) {

  static Market of(String name, Given told) {
    told.only(
        Set.of(
            "organisation",
            "currency",
            "tax",
            "tax name",
            "parameters",
            "store settings",
            "sweep"));
    return new Market(
        name,
        told.text("organisation").orElse(name),
        told.require("currency").text(),
        told.require("tax").number(),
        told.text("tax name").orElse("GST"),
        texts(told, "parameters"),
        texts(told, "store settings"),
        texts(told, "sweep"));
  }

  /** The two letters of the country. */
  String country() {
    return organisation.substring(0, 2);
  }

  /** Its name as a part of addresses and connection names. */
  String id() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  String store() {
    return "shop-" + id();
  }

  String ledger() {
    return "books-" + id();
  }

  private static Map<String, String> texts(Given told, String name) {
    Map<String, String> all = new TreeMap<>();
    told.get(name).ifPresent(map -> map.named().forEach((key, v) -> all.put(key, v.text())));
    return all;
  }
}
