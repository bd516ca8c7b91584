package io.tillbridge.xero.find;

import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Reads credit notes. Unlike for invoices Xero has no list parameters for them (Xero accounting
 * API, CreditNotes): by key they are read one by one, by number several at once.
 */
final class CreditNoteReader implements DocumentReader {
  private static final String NOTES = "CreditNotes";

  private final ApiReader reader;
  private final Conditions conditions;
  private final Query unitPrices;

  CreditNoteReader(ApiReader reader, Conditions conditions, int unitDecimals) {
    this.reader = reader;
    this.conditions = conditions;
    this.unitPrices = Query.NONE.with("unitdp", String.valueOf(unitDecimals));
  }

  /** With their payments and allocations; what Xero doesn't have is left out. */
  @Override
  public Future<List<Element>> byIds(Collection<String> ids) {
    Future<List<Element>> all = Future.succeededFuture(List.of());
    for (String id : new LinkedHashSet<>(ids)) {
      all =
          Conditions.and(
              all, () -> reader.one(NOTES, id, unitPrices).map(found -> found.stream().toList()));
    }
    return all;
  }

  @Override
  public Future<List<Element>> byNumbers(Collection<String> numbers) {
    return conditions.any(
        NOTES,
        unitPrices,
        numbers.stream().map(number -> Filter.equal("CreditNoteNumber", number)).toList());
  }
}
