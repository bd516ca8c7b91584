package io.tillbridge.server.record;

import io.tillbridge.core.reconcile.SharedFields;
import io.tillbridge.server.outbox.LaneLoad;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.ShopWrite;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Changes go to the shop one by one. A shop takes stock as an absolute number and can't say that it
 * was another a moment ago, so that stock is written only while no sale is on its way to the books,
 * and only where the shop still has what it had when the two were compared.
 */
final class ShopChannel implements Channel {
  private static final Duration UNTIL_BOOKED = Duration.ofSeconds(20);

  private final Store store;
  private final List<RecordFlow> flows;
  private final WritesShop writes;

  /** {@code flows} are those whose shop this is. */
  ShopChannel(Store store, List<RecordFlow> flows, WritesShop writes) {
    this.store = store;
    this.flows = flows;
    this.writes = writes;
  }

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public Future<List<Outcome>> send(List<RecordWrite> batch) {
    RecordWrite write = batch.get(0);
    Optional<RecordFlow> flow =
        flows.stream().filter(each -> each.name().equals(write.flow())).findFirst();
    if (flow.isEmpty()) {
      return Future.succeededFuture(List.of(gone(write)));
    }
    Future<Outcome> sent =
        flow.get().kind() == DocumentKind.STOCK_LEVEL
            ? stock(flow.get(), write)
            : write(flow.get(), write);
    return sent.map(List::of);
  }

  private Future<Outcome> write(RecordFlow flow, RecordWrite write) {
    return writes.write(new ShopWrite(flow.kind(), write.remoteKey(), write.fields()));
  }

  private Future<Outcome> stock(RecordFlow flow, RecordWrite write) {
    return store
        .read(handle -> LaneLoad.salesUnderWay(handle, flow.shop(), flow.ledger()))
        .compose(
            underWay ->
                underWay
                    ? Future.succeededFuture(
                        new Outcome.Retry(UNTIL_BOOKED, "A sale is on its way to the books."))
                    : asCompared(flow, write)
                        .compose(
                            same ->
                                same
                                    ? write(flow, write)
                                    : Future.succeededFuture(
                                        new Outcome.Retry(
                                            flow.every(),
                                            "The shop's stock moved; it is compared again."))));
  }

  private Future<Boolean> asCompared(RecordFlow flow, RecordWrite write) {
    String key = write.remoteKey().replaceFirst("/.*", "");
    return flow.shopLists()
        .one(flow.kind(), key)
        .compose(
            page ->
                store
                    .read(handle -> RecordTable.one(handle, flow.name(), write.code()))
                    .map(
                        record ->
                            page.documents().stream()
                                .filter(each -> each.key().equals(write.remoteKey()))
                                .anyMatch(each -> record.filter(r -> same(r, each)).isPresent())));
  }

  private static boolean same(SharedRecord record, Listed now) {
    return record.shop().equals(SharedFields.of(now.document()));
  }

  private static Outcome gone(RecordWrite write) {
    return new Outcome.Rejected(
        List.of(
            new Problem(
                "",
                "There is no flow " + write.flow() + " any more.",
                "Add it again, or leave this alone.")),
        "");
  }
}
