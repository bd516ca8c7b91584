package io.tillbridge.server.record;

import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.reconcile.SharedFields;
import io.tillbridge.core.translation.RecordTranslation;
import io.tillbridge.core.translator.RecordTranslator;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.connector.ListsDocuments.Page;
import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what shop and ledger tell of their records. What did not change costs a look-up and no
 * more: nothing is translated, kept or written.
 */
final class RecordIntake {
  private static final int TRIES = 5;
  private static final String UNCODED = "#";

  private final Store store;
  private final WorkerExecutor workers;
  private final RecordPlanner planner;
  private final Fingerprint fingerprint = new Fingerprint(new CanonicalJson());
  private final Function<String, Future<ReferenceData>> references;
  private final Clock clock;
  private final Map<String, Ledger> indexed = new HashMap<>();

  /** {@code references} gives the reference data of a ledger. */
  RecordIntake(
      Store store,
      WorkerExecutor workers,
      RecordPlanner planner,
      Function<String, Future<ReferenceData>> references,
      Clock clock) {
    this.store = store;
    this.workers = workers;
    this.planner = planner;
    this.references = references;
    this.clock = clock;
  }

  private record Known(Map<String, SharedRecord> byShopKey, Map<String, SharedRecord> byCode) {}

  /**
   * Takes in a page of the shop.
   *
   * @param asked when the shop was asked: what we wrote since is newer than what it told
   * @return whether anything changed
   */
  Future<Boolean> ofShop(RecordFlow flow, List<Listed> documents, Instant asked) {
    return ofShop(flow, documents, asked, 1);
  }

  private Future<Boolean> ofShop(
      RecordFlow flow, List<Listed> documents, Instant asked, int attempt) {
    if (documents.isEmpty()) {
      return Future.succeededFuture(false);
    }
    Set<String> keys = new HashSet<>();
    Set<String> codes = new HashSet<>();
    documents.forEach(
        each -> {
          keys.add(each.key());
          codes.add(code(each));
        });
    return references
        .apply(flow.ledger())
        .compose(
            reference ->
                store
                    .read(
                        handle ->
                            new Known(
                                RecordTable.byShopKey(handle, flow.name(), keys),
                                RecordTable.byCode(handle, flow.name(), codes)))
                    .compose(
                        known ->
                            workers.executeBlocking(
                                () ->
                                    shopLook(flow, documents, known, index(flow, reference), asked),
                                false)))
        .compose(
            planned ->
                kept(flow, planned)
                    .compose(
                        left ->
                            left.isEmpty() || attempt >= TRIES
                                ? Future.succeededFuture(!planned.isEmpty())
                                : ofShop(flow, documents, asked, attempt + 1)));
  }

  private List<Planned> shopLook(
      RecordFlow flow, List<Listed> documents, Known known, Ledger ledger, Instant asked) {
    RecordTranslator translator = flow.translation().get();
    String version = RecordPlanner.version(translator);
    List<Planned> planned = new ArrayList<>();
    Map<String, String> codesHere = new HashMap<>();
    for (Listed each : documents) {
      SharedRecord old = known.byShopKey().get(each.key());
      String hash = fingerprint.of(each.document());
      boolean same = old != null && old.shopHash().equals(hash) && old.version().equals(version);
      if (!same && (old == null || old.settledAt().isBefore(asked))) {
        planned.addAll(
            shopChanged(flow, each, hash, old, known.byCode(), codesHere, translator, ledger));
      }
    }
    return planned;
  }

  private List<Planned> shopChanged(
      RecordFlow flow,
      Listed listed,
      String hash,
      @Nullable SharedRecord old,
      Map<String, SharedRecord> byCode,
      Map<String, String> codesHere,
      RecordTranslator translator,
      Ledger ledger) {
    List<Planned> planned = new ArrayList<>();
    String code = code(listed, translator, ledger);
    Optional<String> holder =
        Optional.ofNullable(codesHere.get(code))
            .or(() -> Optional.ofNullable(byCode.get(code)).map(SharedRecord::shopKey))
            .filter(key -> !key.isEmpty() && !key.equals(listed.key()));
    String mine = holder.isPresent() ? UNCODED + listed.key() : code;
    codesHere.put(mine, listed.key());
    if (old != null && !old.code().equals(mine)) {
      planned.add(Planned.nothing(old.gone("In the shop it has another code now: " + mine + ".")));
    }
    SharedRecord before =
        old != null && old.code().equals(mine)
            ? old
            : Objects.requireNonNullElseGet(
                byCode.get(mine), () -> SharedRecord.unknown(flow.name(), flow.kind(), mine));
    SharedRecord now =
        before.ofShop(
            name(listed.document()),
            listed.key(),
            SharedFields.of(listed.document()),
            listed.changedAt(),
            hash);
    planned.add(
        holder.isPresent()
            ? Planned.nothing(
                now.looked(
                    Map.of(),
                    "",
                    RecordPlanner.version(translator),
                    RecordState.HELD,
                    "The shop has two products with the SKU "
                        + code
                        + ": this one and "
                        + holder.get()
                        + ". Give one of them another SKU."))
            : planner.afterShop(flow, now, listed.document(), translator, ledger));
    return planned;
  }

  /** Takes in a page of the ledger; {@code asked} as for a shop's. */
  Future<Boolean> ofLedger(RecordFlow flow, List<Listed> documents, Instant asked) {
    return ofLedger(flow, documents, asked, 1);
  }

  private Future<Boolean> ofLedger(
      RecordFlow flow, List<Listed> documents, Instant asked, int attempt) {
    List<Listed> coded = documents.stream().filter(d -> !d.sharedKey().isEmpty()).toList();
    Set<String> codes = new HashSet<>();
    coded.forEach(each -> codes.add(each.sharedKey()));
    return store
        .read(handle -> RecordTable.byCode(handle, flow.name(), codes))
        .compose(
            known -> workers.executeBlocking(() -> ledgerLook(flow, coded, known, asked), false))
        .compose(
            planned ->
                kept(flow, planned.stream().filter(each -> !each.shopWanted()).toList())
                    .compose(
                        left ->
                            left.isEmpty() || attempt >= TRIES
                                ? askShop(flow, planned).map(!planned.isEmpty())
                                : ofLedger(flow, documents, asked, attempt + 1)));
  }

  private List<Planned> ledgerLook(
      RecordFlow flow, List<Listed> documents, Map<String, SharedRecord> known, Instant asked) {
    RecordTranslator translator = flow.translation().get();
    List<Planned> planned = new ArrayList<>();
    for (Listed each : documents) {
      SharedRecord old =
          Objects.requireNonNullElseGet(
              known.get(each.sharedKey()),
              () -> SharedRecord.unknown(flow.name(), flow.kind(), each.sharedKey()));
      Map<String, String> fields = SharedFields.of(each.document());
      boolean same =
          old.ledger().equals(fields)
              && old.ledgerKey().equals(each.key())
              && old.state() != RecordState.WRITING;
      if (!same && old.settledAt().isBefore(asked)) {
        planned.add(
            planner.afterLedger(
                flow,
                old.ofLedger(name(each.document()), each.key(), fields, each.changedAt()),
                translator));
      }
    }
    return planned;
  }

  /** The ledger's document is made of the whole record, which the shop alone has. */
  private Future<Void> askShop(RecordFlow flow, List<Planned> planned) {
    Future<Void> asked = Future.succeededFuture();
    for (Planned each : planned) {
      if (each.shopWanted()) {
        Instant now = clock.instant();
        asked =
            asked
                .compose(before -> kept(flow, List.of(Planned.nothing(each.record().unread()))))
                .compose(
                    left ->
                        flow.shopLists().one(flow.kind(), shopDocument(each.record().shopKey())))
                .compose(page -> ofShop(flow, page.documents(), now))
                .mapEmpty();
      }
    }
    return asked;
  }

  /** A variant is told with its product. */
  private static String shopDocument(String key) {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /** Takes in one document of the shop and what belongs to it. */
  Future<Page> one(RecordFlow flow, String key) {
    Instant asked = clock.instant();
    return flow.shopLists()
        .one(flow.kind(), key)
        .compose(page -> ofShop(flow, page.documents(), asked).map(page));
  }

  /** The shop was looked through to its end: what was not seen is gone. */
  Future<Integer> unseen(RecordFlow flow, Set<String> seen) {
    return store
        .read(handle -> RecordTable.inShop(handle, flow.name()))
        .compose(
            there -> {
              Map<String, String> gone = new HashMap<>(there);
              gone.keySet().removeAll(seen);
              return gone.isEmpty()
                  ? Future.succeededFuture(0)
                  : store.write(
                      tx -> {
                        List<Planned> planned =
                            RecordTable.byCode(tx.handle(), flow.name(), gone.values())
                                .values()
                                .stream()
                                .map(
                                    record ->
                                        Planned.nothing(
                                            record.gone(
                                                "The shop has it no more. The ledger keeps it:"
                                                    + " sales of it stand there.")))
                                .toList();
                        RecordKeeper.keep(tx.handle(), flow, planned, clock.instant());
                        return planned.size();
                      });
            });
  }

  private Future<List<SharedRecord>> kept(RecordFlow flow, List<Planned> planned) {
    return planned.isEmpty()
        ? Future.succeededFuture(List.of())
        : store.write(tx -> RecordKeeper.keep(tx.handle(), flow, planned, clock.instant()));
  }

  private synchronized Ledger index(RecordFlow flow, ReferenceData reference) {
    Ledger last = indexed.get(flow.ledger());
    if (last == null || !last.reference().readAt().equals(reference.readAt())) {
      last = new Ledger(reference);
      indexed.put(flow.ledger(), last);
    }
    return last;
  }

  private static String code(Listed listed) {
    return listed.sharedKey().isEmpty() ? UNCODED + listed.key() : listed.sharedKey();
  }

  /** What a customer is known by in the ledger the mapping says. */
  private static String code(Listed listed, RecordTranslator translator, Ledger ledger) {
    if (listed.document() instanceof Customer customer) {
      RecordTranslation translation = translator.contact(customer, ledger);
      return translation.documents().isEmpty()
          ? code(listed)
          : translation.documents().get(0).businessKey();
    }
    return code(listed);
  }

  private static String name(CanonicalDocument document) {
    if (document instanceof Product product) {
      return product.name();
    }
    return document instanceof Customer customer ? customer.name() : "";
  }
}
