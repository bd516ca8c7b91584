package io.tillbridge.server.reading;

import io.tillbridge.core.translation.Translation;
import io.tillbridge.server.order.Before;
import io.tillbridge.server.outbox.DocumentHash;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.ZoneId;
import java.util.Map;

/**
 * Reads orders from their shops and translates them as they would be booked now. It has nothing to
 * write with. Safe for use by several threads.
 */
public final class Rehearsal {
  private final Map<String, Source> sources;
  private final Store store;
  private final ReferenceShelf shelf;
  private final CanonicalJson json;
  private final WorkerExecutor workers;

  Rehearsal(
      Map<String, Source> sources,
      Store store,
      ReferenceShelf shelf,
      CanonicalJson json,
      WorkerExecutor workers) {
    this.sources = Map.copyOf(sources);
    this.store = store;
    this.shelf = shelf;
    this.json = json;
    this.workers = workers;
  }

  /** What would become of an order. */
  public sealed interface Rehearsed {
    /**
     * The order with its translation; {@code settled} where it is so already and nothing is due.
     */
    record Translated(Order order, Translation translation, boolean settled) implements Rehearsed {}

    /** The order could not be read. */
    record Unread(Reading reading) implements Rehearsed {}
  }

  /** Whether a flow takes up what this shop tells of. */
  public boolean takesUp(String connection) {
    return sources.containsKey(connection);
  }

  /** The time zone of the ledger that this shop's orders are booked in. */
  public Future<ZoneId> zone(String connection) {
    Source source = source(connection);
    return shelf
        .of(source.ledger(), source.reference())
        .map(reference -> reference.organisation().timeZone());
  }

  /** What would become of an order now; fails where the ledger would not tell its accounts. */
  public Future<Rehearsed> of(String connection, Subject subject) {
    Source source = source(connection);
    return source
        .reads()
        .read(subject)
        .compose(
            reading ->
                reading instanceof Reading.Found found && found.document() instanceof Order order
                    ? translated(source, connection, order)
                    : Future.succeededFuture(new Rehearsed.Unread(reading)));
  }

  private Future<Rehearsed> translated(Source source, String connection, Order order) {
    return shelf
        .of(source.ledger(), source.reference())
        .compose(
            reference ->
                store
                    .read(
                        handle ->
                            OrderKeeper.before(handle, connection, order.id(), order.number()))
                    .compose(
                        before ->
                            workers.executeBlocking(
                                () -> {
                                  Translation translation =
                                      source
                                          .translation()
                                          .get()
                                          .translate(order, before.history(), reference);
                                  return new Rehearsed.Translated(
                                      order, translation, settled(before, order));
                                },
                                false)));
  }

  private boolean settled(Before before, Order order) {
    return before.settledWith(DocumentHash.of(json.write(order)));
  }

  private Source source(String connection) {
    Source source = sources.get(connection);
    if (source == null) {
      throw new IllegalArgumentException("No flow takes up what " + connection + " tells of.");
    }
    return source;
  }
}
