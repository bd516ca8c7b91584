package io.tillbridge.server.backfill;

import io.tillbridge.server.reading.Rehearsal;
import io.tillbridge.server.reading.Rehearsal.Rehearsed;
import io.tillbridge.server.store.Store;
import io.tillbridge.server.sweep.SweptStore;
import io.tillbridge.server.sweep.Taking;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One backfill at work: page by page, and in a rehearsal order by order. */
final class Run {
  private static final long PAUSE_MILLIS = 50;

  private final SweptStore shop;
  private final Store store;
  private final Rehearsal rehearsal;
  private final Taking taking;
  private final Vertx vertx;
  private final Set<String> seen = new HashSet<>();
  private final Promise<Void> ended = Promise.promise();
  private volatile Backfill now;
  private volatile boolean stopping;

  Run(
      Backfill asked,
      SweptStore shop,
      Store store,
      Rehearsal rehearsal,
      Taking taking,
      Vertx vertx) {
    this.now = asked;
    this.shop = shop;
    this.store = store;
    this.rehearsal = rehearsal;
    this.taking = taking;
    this.vertx = vertx;
  }

  Backfill now() {
    return now;
  }

  void begin() {
    vertx
        .getOrCreateContext()
        .runOnContext(
            on -> rehearsal.zone(shop.connection()).onComplete(this::begin, this::failed));
  }

  Future<Void> stop() {
    stopping = true;
    return now.state() == Backfill.State.RUNNING ? ended.future() : Future.succeededFuture();
  }

  private void begin(ZoneId zone) {
    Instant from = now.from().atStartOfDay(zone).toInstant();
    Instant to = now.to().plusDays(1).atStartOfDay(zone).toInstant();
    page(from, to, "");
  }

  private void page(Instant from, Instant to, String cursor) {
    if (stopping) {
      failed(new IllegalStateException("The server was stopped; ask for it again."));
      return;
    }
    shop.sweeps()
        .created(DocumentKind.ORDER, from, to, cursor)
        .compose(page -> taken(page).map(page))
        .onComplete(
            page -> {
              if (page.more()) {
                vertx.setTimer(PAUSE_MILLIS, fired -> page(from, to, page.next()));
              } else {
                now = now.ended(Backfill.State.DONE, "");
                ended.tryComplete();
              }
            },
            this::failed);
  }

  private Future<Void> taken(Sweeps.Page page) {
    List<Notice> fresh =
        page.notices().stream().filter(notice -> seen.add(notice.subject().key())).toList();
    now = now.with(now.report().listed(fresh.size()));
    return now.rehearse() ? rehearsed(fresh, 0) : taken(fresh);
  }

  /** Under the sweep's own names, so that what a sweep had found before is not read twice. */
  private Future<Void> taken(List<Notice> notices) {
    return store
        .read(handle -> Taking.news(handle, shop.connection(), notices))
        .compose(
            news -> {
              now = now.with(now.report().settledToo(notices.size() - news.size()));
              return taking.take(shop.connection(), news);
            })
        .onSuccess(count -> now = now.with(now.report().takenToo(count)))
        .mapEmpty();
  }

  private Future<Void> rehearsed(List<Notice> notices, int at) {
    if (at == notices.size() || stopping) {
      return Future.succeededFuture();
    }
    Notice notice = notices.get(at);
    return rehearsal
        .of(shop.connection(), notice.subject())
        .compose(
            rehearsed -> {
              now = now.with(told(notice, rehearsed));
              return rehearsed(notices, at + 1);
            });
  }

  private Report told(Notice notice, Rehearsed rehearsed) {
    Report report = now.report();
    if (rehearsed instanceof Rehearsed.Translated translated) {
      return translated.settled()
          ? report.settledToo(1)
          : report.translated(translated.order(), translated.translation());
    }
    Reading reading = ((Rehearsed.Unread) rehearsed).reading();
    String why =
        reading instanceof Reading.Unusable unusable
            ? unusable.problems().toString()
            : reading.toString();
    return report.unread("id " + notice.subject().key(), why);
  }

  private void failed(Throwable failure) {
    now = now.ended(Backfill.State.FAILED, String.valueOf(failure.getMessage()));
    ended.tryComplete();
  }
}
