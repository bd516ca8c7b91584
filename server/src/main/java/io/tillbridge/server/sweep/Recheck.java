package io.tillbridge.server.sweep;

import io.tillbridge.server.outbox.DocumentHash;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.json.CanonicalJson;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads known orders again and compares their content, because a shop's date of change stands still
 * on a further refund or an edited line, and nothing tells of a deletion. What didn't change leaves
 * no trace but the time of the look.
 */
final class Recheck {
  /** Read one after the other, before others have their turn. */
  private static final int BATCH = 20;

  /** More gone at once, and more than half: the shop may show nothing for another reason. */
  private static final int BELIEVABLE = 3;

  private final SweptStore shop;
  private final Store store;
  private final Taking taking;
  private final CanonicalJson json;
  private final Clock clock;

  Recheck(SweptStore shop, Store store, Taking taking, CanonicalJson json, Clock clock) {
    this.shop = shop;
    this.store = store;
    this.taking = taking;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What came of a batch.
   *
   * @param changed notices taken
   * @param more whether there may be more to look at now
   * @param doubt what a person should know, "" for nothing
   */
  record Result(int changed, boolean more, String doubt) {}

  private static final class Look {
    private final List<String> looked = new ArrayList<>();
    private final List<Notice> changed = new ArrayList<>();
    private final List<Notice> gone = new ArrayList<>();
    private boolean stopped;
  }

  Future<Result> batch() {
    Instant now = clock.instant();
    Instant oldest = now.minus(Duration.ofDays(shop.settings().recheckDays()));
    return store
        .read(
            handle ->
                SweepTable.due(
                    handle, shop.connection(), oldest, shop.settings().recheck(), now, BATCH))
        .compose(due -> each(due, 0, new Look()).compose(look -> told(due, look)));
  }

  private Future<Look> each(List<SweepTable.Due> due, int at, Look look) {
    if (at == due.size() || look.stopped) {
      return Future.succeededFuture(look);
    }
    SweepTable.Due order = due.get(at);
    return shop.reads()
        .read(new Subject(DocumentKind.ORDER, order.shopId(), JsonObject.EMPTY_JSON_OBJECT))
        .compose(
            reading -> {
              compare(order, reading, look);
              return each(due, at + 1, look);
            });
  }

  private void compare(SweepTable.Due order, Reading reading, Look look) {
    if (reading instanceof Reading.Retry || reading instanceof Reading.Blocked) {
      look.stopped = true;
      return;
    }
    look.looked.add(order.orderId());
    if (reading instanceof Reading.Found found) {
      String hash = DocumentHash.of(json.write(found.document()));
      if (!hash.equals(order.contentHash())) {
        look.changed.add(notice(order, "order.recheck", hash));
      }
    } else if (reading instanceof Reading.Missing && !order.gone()) {
      look.gone.add(notice(order, "order.gone", "gone"));
    }
  }

  /** The version is part of it: content that comes back is news all the same. */
  private static Notice notice(SweepTable.Due order, String type, String what) {
    return new Notice(
        "recheck " + order.shopId() + " " + order.version() + " " + what,
        type,
        new Subject(DocumentKind.ORDER, order.shopId(), JsonObject.EMPTY_JSON_OBJECT));
  }

  private Future<Result> told(List<SweepTable.Due> due, Look look) {
    int gone = look.gone.size();
    boolean believed = gone <= BELIEVABLE || gone * 2 <= look.looked.size();
    List<Notice> all = new ArrayList<>(look.changed);
    if (believed) {
      all.addAll(look.gone);
    }
    String doubt =
        believed
            ? ""
            : "The shop shows "
                + gone
                + " of "
                + look.looked.size()
                + " orders no more, so many that it may be at fault itself; nothing was undone. If"
                + " they are deleted indeed, have each read again.";
    return taking
        .take(shop.connection(), all)
        .compose(
            taken ->
                store
                    .write(
                        tx -> {
                          SweepTable.checked(tx.handle(), look.looked, clock.instant());
                          return taken;
                        })
                    .map(kept -> new Result(taken, due.size() == BATCH && !look.stopped, doubt)));
  }
}
