package io.tillbridge.server.confirmation;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.ShopWrite;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Order;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one shop of its orders once they are booked, each once. What is due is looked up in the
 * store, so that a restart forgets nothing; the shop is asked how the order stands before it is
 * changed, so that telling twice changes nothing and no order is set back. The change that the shop
 * then tells us of leads to no other. Safe for use by several threads.
 */
public final class Confirmer {
  private static final Logger LOG = LoggerFactory.getLogger(Confirmer.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);
  private static final int BATCH = 20;

  private final Vertx vertx;
  private final Store store;
  private final ConfirmedStore shop;
  private final Clock clock;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private final Runnable deaf;
  private final long timer;
  private final Promise<Void> ended = Promise.promise();
  private volatile boolean stopping;

  /** Begins at once, and looks again whenever an order changes. */
  public Confirmer(Vertx vertx, Store store, Changes changes, ConfirmedStore shop, Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.shop = shop;
    this.clock = clock;
    this.deaf =
        changes.onChange(
            change -> {
              if (change.connection().equals(shop.connection())) {
                look();
              }
            });
    this.timer = vertx.setPeriodic(1, LOOK_AGAIN.toMillis(), fired -> look());
  }

  /** Begins nothing new; completes when what is under way has ended. */
  public Future<Void> close() {
    stopping = true;
    deaf.run();
    vertx.cancelTimer(timer);
    if (!underWay.get()) {
      ended.tryComplete();
    }
    return ended.future();
  }

  private void look() {
    again.set(true);
    if (stopping || !underWay.compareAndSet(false, true)) {
      return;
    }
    again.set(false);
    String what = shop.settings().what();
    Instant now = clock.instant();
    store
        .write(tx -> ConfirmationTable.since(tx.handle(), shop.flow(), what, now))
        .compose(
            since ->
                store.read(
                    handle ->
                        ConfirmationTable.due(handle, shop.connection(), what, since, now, BATCH)))
        .compose(due -> each(due, 0).map(told -> due.size() == BATCH))
        .onFailure(
            failure -> LOG.warn("{} could not be told of orders", shop.connection(), failure))
        .onComplete(
            more -> {
              underWay.set(false);
              if (stopping) {
                ended.tryComplete();
              } else if (again.get() || (more.succeeded() && more.result())) {
                vertx.runOnContext(on -> look());
              }
            });
  }

  private Future<Void> each(List<ConfirmationTable.Due> due, int at) {
    return at == due.size() || stopping
        ? Future.succeededFuture()
        : tell(due.get(at)).compose(told -> each(due, at + 1));
  }

  private Future<Void> tell(ConfirmationTable.Due due) {
    return shop.reads()
        .read(new Subject(DocumentKind.ORDER, due.shopId(), JsonObject.EMPTY_JSON_OBJECT))
        .compose(
            reading -> {
              if (!(reading instanceof Reading.Found found)
                  || !(found.document() instanceof Order order)) {
                return retry(due, Duration.ZERO, "The shop did not show the order: " + reading);
              }
              String code = status(order);
              if (code.equals(shop.settings().code())) {
                return keep(due, "DONE", "The shop had it so already.", Instant.EPOCH);
              }
              return shop.settings().from().contains(code)
                  ? write(due)
                  : keep(due, "LEFT", "It stands at " + code + " in the shop.", Instant.EPOCH);
            });
  }

  private String status(Order order) {
    return shop.settings().field().equals("paymentStatus")
        ? order.paymentStatus().code()
        : order.fulfilmentStatus().code();
  }

  private Future<Void> write(ConfirmationTable.Due due) {
    Map<String, String> fields = Map.of(shop.settings().field(), shop.settings().code());
    return shop.writes()
        .write(new ShopWrite(DocumentKind.ORDER, due.shopId(), fields))
        .compose(
            outcome -> {
              if (outcome instanceof Outcome.Done) {
                return keep(due, "DONE", "", Instant.EPOCH);
              }
              if (outcome instanceof Outcome.Rejected rejected) {
                LOG.warn(
                    "{} was not told that order {} is booked: {}",
                    shop.connection(),
                    due.number(),
                    rejected.problems());
                return keep(due, "REFUSED", rejected.problems().toString(), Instant.EPOCH);
              }
              Duration after = outcome instanceof Outcome.Retry r ? r.after() : Duration.ZERO;
              return retry(due, after, outcome.toString());
            });
  }

  private Future<Void> retry(ConfirmationTable.Due due, Duration after, String why) {
    Duration own = FIRST_RETRY.multipliedBy(1L << Math.min(due.attempts(), 16));
    Duration wait = own.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : own;
    Duration longer = wait.compareTo(after) < 0 ? after : wait;
    return keep(due, "RETRY", why, clock.instant().plus(longer));
  }

  private Future<Void> keep(ConfirmationTable.Due due, String state, String why, Instant nextAt) {
    return store
        .write(
            tx -> {
              String what = shop.settings().what();
              ConfirmationTable.keep(tx.handle(), due, what, state, why, nextAt);
              return true;
            })
        .mapEmpty();
  }
}
