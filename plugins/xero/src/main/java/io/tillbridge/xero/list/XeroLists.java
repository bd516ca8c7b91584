package io.tillbridge.xero.list;

import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists items, their stock, and contacts. Xero gives all items in one answer and contacts by the
 * hundred; what did not change since a moment it leaves out where asked (Xero accounting API,
 * If-Modified-Since). Safe for use by several threads.
 */
public final class XeroLists implements ListsDocuments {
  private final ApiReader reader;
  private final int unitDecimals;
  private final Clock clock;
  private volatile @Nullable String currency;

  /** Lists through {@code reader}. */
  public XeroLists(ApiReader reader, int unitDecimals, Clock clock) {
    this.reader = reader;
    this.unitDecimals = unitDecimals;
    this.clock = clock;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.PRODUCT, DocumentKind.STOCK_LEVEL, DocumentKind.CUSTOMER);
  }

  @Override
  public Future<Page> list(DocumentKind kind, String cursor, @Nullable Instant changedSince) {
    return switch (kind) {
      case PRODUCT -> products(changedSince);
      case STOCK_LEVEL -> stock(changedSince);
      case CUSTOMER -> customers(cursor.isEmpty() ? 1 : Integer.parseInt(cursor), changedSince);
      case ORDER, PAYMENT, REFUND ->
          Future.failedFuture(
              new RemoteFailure(
                  new Outcome.Rejected(
                      List.of(Problem.of("This connector can't list documents of kind " + kind)),
                      "")));
    };
  }

  private Future<Page> products(@Nullable Instant changedSince) {
    return currency()
        .compose(
            base ->
                items(changedSince)
                    .map(
                        items ->
                            whole(items.stream().map(i -> ItemReader.product(i, base)).toList())));
  }

  private Future<Page> stock(@Nullable Instant changedSince) {
    Instant now = clock.instant();
    return items(changedSince)
        .map(
            items ->
                whole(
                    items.stream()
                        .filter(ItemReader::tracked)
                        .map(item -> ItemReader.stock(item, now))
                        .toList()));
  }

  private Future<List<Element>> items(@Nullable Instant changedSince) {
    Query query = Query.NONE.with("unitdp", String.valueOf(unitDecimals));
    return reader.all("Items", query, changedSince);
  }

  private Future<Page> customers(int page, @Nullable Instant changedSince) {
    return reader
        .page("Contacts", Query.NONE, page, changedSince)
        .map(
            paged ->
                new Page(
                    paged.elements().stream()
                        .filter(c -> List.of("", "ACTIVE").contains(c.text("ContactStatus")))
                        .map(ContactReader::customer)
                        .toList(),
                    List.of(),
                    String.valueOf(page + 1),
                    paged.more()));
  }

  /** An organisation keeps its base currency for ever. */
  private Future<String> currency() {
    String known = currency;
    return known != null
        ? Future.succeededFuture(known)
        : reader
            .all("Organisation", Query.NONE)
            .map(all -> all.isEmpty() ? "" : all.get(0).text("BaseCurrency"))
            .onSuccess(told -> currency = told);
  }

  private static Page whole(List<Listed> documents) {
    return new Page(documents, List.of(), "", false);
  }
}
