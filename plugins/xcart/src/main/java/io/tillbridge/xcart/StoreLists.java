package io.tillbridge.xcart;

import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.customer.ProfileList;
import io.tillbridge.xcart.product.ProductList;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the store's products, stock and customers. Safe for use by several threads. */
final class StoreLists implements ListsDocuments {
  private final ProductList products;
  private final ProfileList profiles;

  StoreLists(ProductList products, ProfileList profiles) {
    this.products = products;
    this.profiles = profiles;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.PRODUCT, DocumentKind.STOCK_LEVEL, DocumentKind.CUSTOMER);
  }

  @Override
  public Future<Page> list(DocumentKind kind, String cursor, @Nullable Instant changedSince) {
    int page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
    Future<Page> told =
        switch (kind) {
          case PRODUCT, STOCK_LEVEL -> products.page(kind, page);
          case CUSTOMER -> profiles.page(page);
          case ORDER, PAYMENT, REFUND -> unlisted(kind);
        };
    return told.recover(StoreLists::failed);
  }

  @Override
  public Future<Page> one(DocumentKind kind, String key) {
    Future<Page> told =
        switch (kind) {
          case PRODUCT, STOCK_LEVEL -> products.one(kind, key);
          case CUSTOMER -> profiles.one(key);
          case ORDER, PAYMENT, REFUND -> unlisted(kind);
        };
    return told.recover(
        thrown ->
            thrown instanceof NotTold notTold && notTold.reading() instanceof Reading.Missing
                ? Future.succeededFuture(new Page(List.of(), List.of(), "", false))
                : failed(thrown));
  }

  private static Future<Page> unlisted(DocumentKind kind) {
    return Future.failedFuture(
        new RemoteFailure(
            new Outcome.Rejected(
                List.of(Problem.of("Documents of kind " + kind + " are not listed here.")), "")));
  }

  private static Future<Page> failed(Throwable thrown) {
    if (!(thrown instanceof NotTold notTold)) {
      return Future.failedFuture(thrown);
    }
    Reading reading = notTold.reading();
    Outcome outcome;
    if (reading instanceof Reading.Retry retry) {
      outcome = new Outcome.Retry(retry.after(), retry.why());
    } else if (reading instanceof Reading.Blocked blocked) {
      outcome = new Outcome.Blocked(blocked.blockage());
    } else if (reading instanceof Reading.Unusable unusable) {
      outcome = new Outcome.Rejected(unusable.problems(), "");
    } else {
      outcome = new Outcome.Rejected(List.of(Problem.of(reading.toString())), "");
    }
    return Future.failedFuture(new RemoteFailure(outcome));
  }
}
