package io.tillbridge.xero.find;

import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads whole invoices, many in one call. */
final class InvoiceReader implements DocumentReader {
  private final ApiReader reader;
  private final int unitDecimals;

  InvoiceReader(ApiReader reader, int unitDecimals) {
    this.reader = reader;
    this.unitDecimals = unitDecimals;
  }

  @Override
  public Future<List<Element>> byIds(Collection<String> ids) {
    Future<List<Element>> all = Future.succeededFuture(new ArrayList<>());
    for (List<String> list : Filter.lists(ids)) {
      all = and(all, Query.NONE.with("IDs", list));
    }
    return all;
  }

  /** Of any type, for bills may share a number. */
  @Override
  public Future<List<Element>> byNumbers(Collection<String> numbers) {
    Future<List<Element>> all = Future.succeededFuture(new ArrayList<>());
    List<String> plain = numbers.stream().filter(number -> !number.contains(",")).toList();
    for (List<String> list : Filter.lists(plain)) {
      all = and(all, Query.NONE.with("InvoiceNumbers", list));
    }
    for (String number : numbers) {
      if (number.contains(",")) {
        all = and(all, Query.NONE.with("where", Filter.equal("InvoiceNumber", number)));
      }
    }
    return all;
  }

  private Future<List<Element>> and(Future<List<Element>> before, Query query) {
    return before.compose(
        found ->
            reader
                .pages("Invoices", query.with("unitdp", String.valueOf(unitDecimals)))
                .map(
                    more -> {
                      found.addAll(more);
                      return found;
                    }));
  }
}
