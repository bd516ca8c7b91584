package io.tillbridge.server.sweep;

import io.tillbridge.server.journal.Journal;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.json.CanonicalJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks through every shop that can be looked through. Safe for use by several threads. */
public final class Sweeper {
  private final Map<String, StoreSweep> sweeps = new LinkedHashMap<>();

  /** Begins at once with each of {@code shops} whose settings don't switch it off. */
  public Sweeper(Vertx vertx, Store store, Journal journal, List<SweptStore> shops, Clock clock) {
    Taking taking = new Taking(journal, clock);
    CanonicalJson json = new CanonicalJson();
    for (SweptStore shop : shops) {
      if (shop.settings().on()) {
        Recheck recheck = new Recheck(shop, store, taking, json, clock);
        sweeps.put(
            shop.connection(),
            new StoreSweep(shop, store, taking, recheck, clock, vertx.getOrCreateContext()));
      }
    }
    sweeps.values().forEach(StoreSweep::now);
  }

  /** How each goes. */
  public List<SweepStatus> statuses() {
    return sweeps.values().stream().map(StoreSweep::status).toList();
  }

  /** Looks through a shop now; whether there is such a shop. */
  public boolean now(String connection) {
    StoreSweep sweep = sweeps.get(connection);
    if (sweep != null) {
      sweep.now();
    }
    return sweep != null;
  }

  /** Lets what is under way end. */
  public Future<Void> close() {
    return Future.join(sweeps.values().stream().map(StoreSweep::stop).toList()).mapEmpty();
  }
}
