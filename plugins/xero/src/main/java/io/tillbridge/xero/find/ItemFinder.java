package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Finds items by code. Xero gives all items in one answer, so one call does for any number. */
final class ItemFinder implements Finder {
  private final ApiReader reader;

  ItemFinder(ApiReader reader) {
    this.reader = reader;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    return reader
        .all("Items", Query.NONE)
        .map(items -> requests.stream().map(request -> standing(request, items)).toList());
  }

  private static Optional<Found> standing(WriteRequest request, List<Element> items) {
    return (request.remoteId().isEmpty()
            ? Standing.first(items, "Code", Standing.key(Resource.ITEM, request))
            : Standing.first(items, "ItemID", request.remoteId()))
        .flatMap(item -> Standing.of(Resource.ITEM, request, item));
  }
}
