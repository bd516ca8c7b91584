package io.tillbridge.server.record;

import io.tillbridge.core.decision.Side;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.reconcile.Reconciliation;
import io.tillbridge.core.reconcile.SharedFields;
import io.tillbridge.core.translation.RecordTranslation;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.core.translator.RecordTranslator;
import io.tillbridge.server.outbox.DocumentHash;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides what is to be written of a record that changed on one side. Does no I/O. */
final class RecordPlanner {
  private final Identifiers identifiers;

  /** New writes get their keys from {@code identifiers}. */
  RecordPlanner(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** After the shop told what it has. */
  Planned afterShop(
      RecordFlow flow,
      SharedRecord record,
      CanonicalDocument document,
      RecordTranslator translator,
      Ledger ledger) {
    if (document instanceof Customer customer) {
      return customer(flow, record, translator.contact(customer, ledger), translator);
    }
    if (document instanceof Product product && flow.writesLedger()) {
      return product(flow, record, product, translator, ledger);
    }
    return toShop(flow, record, translator);
  }

  /** After the ledger told what it has. */
  Planned afterLedger(RecordFlow flow, SharedRecord record, RecordTranslator translator) {
    if (record.shopKey().isEmpty()) {
      return Planned.nothing(
          record.looked(
              record.agreed(),
              record.ownHash(),
              version(translator),
              RecordState.LEDGER_ONLY,
              "The shop has no such product; it is not made there."));
    }
    if (!flow.writesLedger()) {
      return toShop(flow, record, translator);
    }
    Reconciliation both = Reconciliation.of(record.kept(), flow.direction(), translator);
    if (!both.held().isEmpty()) {
      return held(record, both, translator);
    }
    if (!both.toLedger().isEmpty()) {
      return new Planned(record, Optional.empty(), Optional.empty(), true);
    }
    return settled(flow, record, both, record.ownHash(), Optional.empty(), translator);
  }

  private Planned product(
      RecordFlow flow,
      SharedRecord record,
      Product product,
      RecordTranslator translator,
      Ledger ledger) {
    RecordTranslation asItIs = translator.item(product, ledger);
    if (asItIs.verdict() != RecordTranslation.Verdict.KEEP) {
      return unkept(record, asItIs, translator);
    }
    Reconciliation both = Reconciliation.of(record.kept(), flow.direction(), translator);
    if (!both.held().isEmpty()) {
      return held(record, both, translator);
    }
    Product merged = SharedFields.with(product, both.toShop());
    TargetDocument document = translator.item(merged, ledger).documents().get(0);
    String own =
        translator.item(Fingerprint.withoutShared(product), ledger).documents().stream()
            .map(each -> DocumentHash.of(each.body().toString()))
            .findFirst()
            .orElse("");
    boolean adopted = record.ownHash().isEmpty() && flow.readsLedger() && known(record);
    boolean wanted = !both.toLedger().isEmpty() || (!adopted && !own.equals(record.ownHash()));
    return settled(
        flow,
        record,
        both,
        wanted ? record.ownHash() : own,
        wanted
            ? Optional.of(toLedger(flow, record, document, SharedFields.of(merged), own))
            : Optional.empty(),
        translator);
  }

  private Planned customer(
      RecordFlow flow,
      SharedRecord record,
      RecordTranslation translation,
      RecordTranslator translator) {
    if (translation.verdict() != RecordTranslation.Verdict.KEEP) {
      return unkept(record, translation, translator);
    }
    TargetDocument document = translation.documents().get(0);
    String own = DocumentHash.of(document.body() + " " + document.links());
    if (own.equals(record.ownHash())) {
      return Planned.nothing(
          record.looked(Map.of(), own, version(translator), RecordState.SETTLED, ""));
    }
    return new Planned(
        record.looked(Map.of(), record.ownHash(), version(translator), RecordState.WRITING, ""),
        Optional.of(toLedger(flow, record, document, Map.of(), own)),
        Optional.empty(),
        false);
  }

  private Planned toShop(RecordFlow flow, SharedRecord record, RecordTranslator translator) {
    if (!known(record)) {
      return Planned.nothing(
          record.looked(
              record.agreed(), "", version(translator), RecordState.SETTLED, "Not in the ledger."));
    }
    Reconciliation both = Reconciliation.of(record.kept(), flow.direction(), translator);
    return settled(flow, record, both, "", Optional.empty(), translator);
  }

  private Planned settled(
      RecordFlow flow,
      SharedRecord record,
      Reconciliation both,
      String ownHash,
      Optional<RecordWrite> toLedger,
      RecordTranslator translator) {
    Map<String, String> writable = new TreeMap<>(both.toShop());
    writable.keySet().retainAll(flow.writableInShop());
    Optional<RecordWrite> toShop =
        writable.isEmpty() ? Optional.empty() : Optional.of(toShop(flow, record, writable));
    boolean writes = toLedger.isPresent() || toShop.isPresent();
    return new Planned(
        record.looked(
            both.agreed(),
            ownHash,
            version(translator),
            writes ? RecordState.WRITING : RecordState.SETTLED,
            ""),
        toLedger,
        toShop,
        false);
  }

  private static Planned unkept(
      SharedRecord record, RecordTranslation translation, RecordTranslator translator) {
    boolean held = translation.verdict() == RecordTranslation.Verdict.HOLD;
    return Planned.nothing(
        record.looked(
            record.agreed(),
            record.ownHash(),
            version(translator),
            held ? RecordState.HELD : RecordState.LEFT_OUT,
            translation.why()));
  }

  private static Planned held(
      SharedRecord record, Reconciliation both, RecordTranslator translator) {
    return Planned.nothing(
        record.looked(
            both.agreed(),
            record.ownHash(),
            version(translator),
            RecordState.HELD,
            String.join(" ", new TreeMap<>(both.held()).values())));
  }

  private RecordWrite toLedger(
      RecordFlow flow,
      SharedRecord record,
      TargetDocument document,
      Map<String, String> fields,
      String own) {
    LedgerKind kind = document.kind();
    return new RecordWrite(
        identifiers.next(),
        flow.name(),
        record.code(),
        Side.LEDGER,
        flow.ledger(),
        kind.name(),
        // An item is known by its code; by its key it could not come back once it was deleted.
        kind == LedgerKind.ITEM ? "" : record.ledgerKey(),
        document.body(),
        fields,
        own,
        0,
        0);
  }

  private RecordWrite toShop(RecordFlow flow, SharedRecord record, Map<String, String> fields) {
    return new RecordWrite(
        identifiers.next(),
        flow.name(),
        record.code(),
        Side.SHOP,
        flow.shop(),
        flow.kind().name(),
        record.shopKey(),
        JsonObject.EMPTY_JSON_OBJECT,
        fields,
        "",
        0,
        0);
  }

  private static boolean known(SharedRecord record) {
    return !record.ledgerKey().isEmpty();
  }

  static String version(RecordTranslator translator) {
    return translator.version().rulePack() + " " + translator.version().mappings();
  }
}
