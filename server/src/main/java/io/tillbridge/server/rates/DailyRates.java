package io.tillbridge.server.rates;

import io.tillbridge.server.store.Store;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily exchange rates, kept in the store and fetched again where a day is wanted that they
 * don't reach yet. Safe for use by several threads.
 */
public final class DailyRates {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRates.class);

  /** The bank publishes once a day, and not on every day: asking oftener finds nothing new. */
  private static final Duration BETWEEN_FETCHES = Duration.ofHours(1);

  /** After a failure sooner, but not with every order. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final RateFeed feed;
  private final Store store;
  private final Clock clock;
  private final Map<LocalDate, ExchangeRates> used = new ConcurrentHashMap<>();
  private @Nullable ExchangeRates held;
  private @Nullable Future<ExchangeRates> coming;
  private Instant nextFetch = Instant.EPOCH;

  /** Nothing is read or fetched until it is wanted. */
  public DailyRates(RateFeed feed, Store store, Clock clock) {
    this.feed = feed;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The rates that the orders of {@code day} are booked at: those published on it, or last before.
   * Which these are is settled by the first order of the day and stays so, for the bank publishes
   * in the afternoon. None where none are at hand.
   */
  public Future<ExchangeRates> of(LocalDate day) {
    ExchangeRates settled = used.get(day);
    if (settled != null) {
      return Future.succeededFuture(settled);
    }
    return reaching(day)
        .compose(
            rates ->
                rates
                    .on(day)
                    .map(newest -> settled(rates, day, newest.date()))
                    .orElseGet(() -> Future.succeededFuture(ExchangeRates.NONE)));
  }

  private Future<ExchangeRates> settled(ExchangeRates rates, LocalDate day, LocalDate newest) {
    return store
        .write(transaction -> RateTable.use(transaction.handle(), day, newest))
        .map(
            published ->
                new ExchangeRates(
                    rates.base(),
                    rates.days().stream().filter(d -> d.date().equals(published)).toList()))
        .onSuccess(settled -> used.put(day, settled));
  }

  /** Everything published, as far as {@code day} where it can be; what is kept else. */
  private synchronized Future<ExchangeRates> reaching(LocalDate day) {
    ExchangeRates known = held;
    if (known != null && (reaches(known, day) || clock.instant().isBefore(nextFetch))) {
      return Future.succeededFuture(known);
    }
    Future<ExchangeRates> under = coming;
    if (under == null) {
      under =
          (known == null ? store.read(RateTable::all) : Future.succeededFuture(known))
              .compose(kept -> reaches(kept, day) ? Future.succeededFuture(kept) : fetched(kept));
      coming = under;
      under.onComplete(ended -> put(ended.succeeded() ? ended.result() : null));
    }
    return under;
  }

  private static boolean reaches(ExchangeRates rates, LocalDate day) {
    return !rates.days().isEmpty()
        && !rates.days().get(0).date().isBefore(day)
        && rates.on(day).isPresent();
  }

  private Future<ExchangeRates> fetched(ExchangeRates kept) {
    return feed.fetch()
        .compose(
            fresh ->
                store.write(
                    transaction -> {
                      RateTable.keep(transaction.handle(), fresh);
                      return RateTable.all(transaction.handle());
                    }))
        .onSuccess(all -> wait(BETWEEN_FETCHES))
        .recover(
            failure -> {
              wait(AFTER_FAILURE);
              LOG.warn(
                  "Exchange rates could not be fetched; orders that need newer ones are held",
                  failure);
              return Future.succeededFuture(kept);
            });
  }

  private synchronized void wait(Duration length) {
    nextFetch = clock.instant().plus(length);
  }

  private synchronized void put(@Nullable ExchangeRates rates) {
    coming = null;
    if (rates != null) {
      held = rates;
    }
  }
}
