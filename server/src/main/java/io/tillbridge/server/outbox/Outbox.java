package io.tillbridge.server.outbox;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What lanes take effects from and tell outcomes to. Safe for use by several threads. */
public final class Outbox {
  private final Store store;
  private final Changes changes;
  private final Clock clock;
  private final Settlement settlement;

  /** Works on {@code store}; tells {@code changes} of orders that an outcome changed. */
  public Outbox(Store store, Changes changes, Clock clock, Settlement settlement) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
    this.settlement = settlement;
  }

  /**
   * Takes a lane up after a start: what was being sent is unknown, and what waited for a connector
   * that writes its kind goes on if this one does.
   */
  public Future<Void> recover(String lane, Set<LedgerKind> writable) {
    return store
        .write(tx -> settlement.recover(tx.handle(), lane, writable, clock.instant()))
        .mapEmpty();
  }

  /**
   * What a lane could do now.
   *
   * @param sizes the largest batch of each kind
   * @param batches how many it could begin; what is ready beyond that may be left out
   */
  public Future<Readiness> readiness(String lane, Map<LedgerKind, Integer> sizes, int batches) {
    return store.read(handle -> ReadyQueries.of(handle, lane, sizes, batches, clock.instant()));
  }

  /** What stops a connection now. */
  public Future<Optional<Blockage>> blockage(String connection) {
    return store.read(handle -> BlockageTable.current(handle, connection, clock.instant()));
  }

  /**
   * A lane's connection reaches an organisation. Where it is another one than the lane's documents
   * stand in, the lane is stopped: their keys mean nothing there, and all would be booked anew.
   *
   * @param organisation the ledger's own key of it
   * @return what stops the lane now
   */
  public Future<Optional<Blockage>> reaches(String lane, String organisation) {
    return store.write(
        tx -> {
          Optional<Blockage> other =
              LaneTable.settled(tx.handle(), lane, organisation, clock.instant());
          other.ifPresent(
              blockage -> BlockageTable.block(tx.handle(), lane, blockage, clock.instant()));
          return other;
        });
  }

  /** Stops a lane. */
  public Future<Void> block(String lane, Blockage blockage) {
    return store
        .write(
            tx -> {
              BlockageTable.block(tx.handle(), lane, blockage, clock.instant());
              return blockage;
            })
        .mapEmpty();
  }

  /** Marks a batch as being sent, durably; none of it may leave before this completes. */
  public Future<Sending> send(String lane, LedgerKind kind, int limit) {
    return store.write(tx -> marked(tx.handle(), lane, kind, limit));
  }

  /**
   * Effects whose outcome is unknown and that are due to be looked up; or those of a call that was
   * cut off by a stop of the server, all of them, to be sent again as they were.
   *
   * @param remembered how long the ledger knows a repeated call for the same
   */
  public Future<Sending> unknown(
      String lane, LedgerKind kind, int limit, Optional<Duration> remembered) {
    return store.read(handle -> unknown(handle, lane, kind, limit, remembered));
  }

  private Sending unknown(
      Handle handle, String lane, LedgerKind kind, int limit, Optional<Duration> remembered) {
    Instant now = clock.instant();
    List<Effect> interrupted =
        remembered
            .map(length -> Interrupted.batch(handle, lane, kind, now, length))
            .orElse(List.of());
    return interrupted.isEmpty()
        ? requests(handle, kind, ReadyQueries.unknown(handle, lane, kind, limit, now))
        : new Sending(kind, requests(handle, kind, interrupted).requests(), true);
  }

  /** Records what came of a batch: one outcome for each request, in their order. */
  public Future<Void> settle(List<WriteRequest> requests, List<? extends Outcome> outcomes) {
    Instant now = clock.instant();
    Settlement.Round round = settlement.round(now);
    return store
        .write(
            tx -> {
              List<OrderChanged> changed = new ArrayList<>();
              for (int i = 0; i < requests.size(); i++) {
                changed.addAll(
                    round.settle(tx.handle(), requests.get(i).effectId(), outcomes.get(i)));
              }
              return changed;
            })
        .onSuccess(changed -> changed.forEach(changes::tell))
        .mapEmpty();
  }

  /** Records what was found of unknown effects: one answer for each request, in their order. */
  public Future<Void> found(List<WriteRequest> requests, List<Optional<Found>> answers) {
    Settlement.Round round = settlement.round(clock.instant());
    return store
        .write(
            tx -> {
              List<OrderChanged> changed = new ArrayList<>();
              for (int i = 0; i < requests.size(); i++) {
                changed.addAll(
                    round.found(tx.handle(), requests.get(i).effectId(), answers.get(i)));
              }
              return changed;
            })
        .onSuccess(changed -> changed.forEach(changes::tell))
        .mapEmpty();
  }

  private Sending marked(Handle handle, String lane, LedgerKind kind, int limit) {
    Instant now = clock.instant();
    List<Effect> ready = ReadyQueries.ready(handle, lane, kind, limit, now);
    List<Effect> marked = new ArrayList<>();
    String batch = ready.isEmpty() ? "" : Interrupted.name(ready);
    for (Effect effect : ready) {
      handle.execute(
          "UPDATE effect SET state = 'SENDING', attempts = attempts + 1, changed_at = ?, batch = ?,"
              + " sent_at = ?, interrupted = 0, remote_id = coalesce(nullif(remote_id, ''), (SELECT d.remote_id FROM"
              + " ledger_document d WHERE d.lane = effect.lane AND d.kind = effect.kind AND"
              + " d.business_key = effect.business_key), '') WHERE id = ?",
          now.toEpochMilli(),
          batch,
          now.toEpochMilli(),
          effect.id());
      EffectTable.one(handle, effect.id()).ifPresent(marked::add);
    }
    return requests(handle, kind, marked);
  }

  private static Sending requests(Handle handle, LedgerKind kind, List<Effect> effects) {
    return new Sending(
        kind,
        effects.stream()
            .map(effect -> effect.request(filled(handle, effect), earlier(handle, effect)))
            .toList());
  }

  /** Asked for where there can be any: most effects are the first on their document. */
  private static List<WriteRequest> earlier(Handle handle, Effect effect) {
    return effect.orderVersion() == 1 || !effect.remoteId().isEmpty()
        ? List.of()
        : EffectTable.earlier(handle, effect).stream()
            .map(before -> before.request(filled(handle, before), List.of()))
            .toList();
  }

  private static JsonObject filled(Handle handle, Effect effect) {
    JsonObject document = effect.body();
    for (var link : ReadyQueries.links(handle, effect).entrySet()) {
      document = FieldPath.set(document, link.getKey(), link.getValue());
    }
    return document;
  }
}
