package io.tillbridge.server.reading;

import io.tillbridge.server.rates.DailyRates;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ReadsReferenceData;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest reference data of each ledger, kept in the store so that a restart costs no calls, and
 * asked for once however many want it. Safe for use by several threads.
 */
public final class ReferenceShelf {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceShelf.class);

  /** Reading it costs several calls, so that doubts about it are heeded no sooner than this. */
  private static final Duration YOUNGEST_DOUBTED = Duration.ofMinutes(1);

  private final Store store;
  private final CanonicalJson json;
  private final Clock clock;
  private final Duration age;
  private final Optional<DailyRates> rates;
  private final Map<String, Held> held = new HashMap<>();
  private final Map<String, Future<Held>> coming = new HashMap<>();

  /** Data may grow {@code age} old; {@code rates} are laid beside it, where there are any. */
  public ReferenceShelf(
      Store store, CanonicalJson json, Clock clock, Duration age, Optional<DailyRates> rates) {
    this.store = store;
    this.json = json;
    this.clock = clock;
    this.age = age;
    this.rates = rates;
  }

  private record Held(ReferenceData content, Instant at, boolean doubted) {}

  /**
   * A ledger's reference data, no older than it may be; older only where the ledger would not tell.
   *
   * @return fails as {@link ReadsReferenceData#referenceData} where there is none at all
   */
  public synchronized Future<ReferenceData> of(String ledger, ReadsReferenceData source) {
    Held known = held.get(ledger);
    if (known != null && fresh(known)) {
      return Future.succeededFuture(known.content());
    }
    Future<Held> under = coming.get(ledger);
    if (under == null) {
      under =
          (known == null ? stored(ledger) : Future.succeededFuture(Optional.of(known)))
              .compose(old -> renewed(ledger, source, old));
      coming.put(ledger, under);
      under.onComplete(ended -> put(ledger, ended.succeeded() ? ended.result() : null));
    }
    return under.map(Held::content);
  }

  /**
   * What translating an order takes: a ledger's reference data, with the exchange rates of the
   * order's day beside it where it is in another currency and rates are fetched at all.
   */
  Future<ReferenceData> of(String ledger, ReadsReferenceData source, Order order) {
    Future<ReferenceData> told = of(ledger, source);
    return rates
        .map(daily -> told.compose(reference -> with(daily, reference, order)))
        .orElse(told);
  }

  private static Future<ReferenceData> with(
      DailyRates daily, ReferenceData reference, Order order) {
    if (order.currency().equals(reference.organisation().baseCurrency())) {
      return Future.succeededFuture(reference);
    }
    LocalDate day = LocalDate.ofInstant(order.placedAt(), reference.organisation().timeZone());
    return daily.of(day).map(reference::with);
  }

  /** Something suggests that the data is out of date; it is read again if it isn't quite young. */
  public synchronized boolean doubt(String ledger) {
    Held known = held.get(ledger);
    if (known == null || known.at().plus(YOUNGEST_DOUBTED).isAfter(clock.instant())) {
      return false;
    }
    held.put(ledger, new Held(known.content(), known.at(), true));
    return true;
  }

  private synchronized void put(String ledger, @Nullable Held content) {
    coming.remove(ledger);
    if (content != null) {
      held.put(ledger, content);
    }
  }

  private boolean fresh(Held known) {
    return !known.doubted() && known.at().plus(age).isAfter(clock.instant());
  }

  private Future<Optional<Held>> stored(String ledger) {
    return store.read(handle -> stored(handle, ledger));
  }

  private Optional<Held> stored(Handle handle, String ledger) {
    return handle
        .createQuery("SELECT content, read_at FROM reference_data WHERE lane = :lane")
        .bind("lane", ledger)
        .map(
            (row, context) ->
                new Held(
                    json.fromJson(JsonText.object(row.getString(1)), ReferenceData.class),
                    Instant.ofEpochMilli(row.getLong(2)),
                    false))
        .findOne();
  }

  private Future<Held> renewed(String ledger, ReadsReferenceData source, Optional<Held> old) {
    if (old.isPresent() && fresh(old.get())) {
      return Future.succeededFuture(old.get());
    }
    Future<Held> renewed = source.referenceData().compose(content -> kept(ledger, content));
    if (old.isEmpty()) {
      return renewed;
    }
    return renewed.otherwise(
        failure -> {
          LOG.warn(
              "The reference data of {} could not be read again; what was read at {} is used on",
              ledger,
              old.get().at(),
              failure);
          return old.get();
        });
  }

  private Future<Held> kept(String ledger, ReferenceData content) {
    Instant now = clock.instant();
    String text = json.toJson(content).toString();
    return store
        .write(
            tx ->
                tx.handle()
                    .execute(
                        "INSERT INTO reference_data (lane, content, read_at) VALUES (?, ?, ?) ON"
                            + " CONFLICT (lane) DO UPDATE SET content = excluded.content, read_at ="
                            + " excluded.read_at",
                        ledger,
                        text,
                        now.toEpochMilli()))
        .map(written -> new Held(content, now, false));
  }
}
