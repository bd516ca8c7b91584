package io.tillbridge.server.record;

import io.tillbridge.core.decision.Side;
import io.tillbridge.server.outbox.LaneLoad;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps records with the writes that follow, all of it or nothing. */
final class RecordKeeper {
  private RecordKeeper() {}

  /**
   * Keeps what was planned.
   *
   * @return the records that changed meanwhile and were not kept: they must be looked at again
   */
  static List<SharedRecord> keep(
      Handle handle, RecordFlow flow, List<Planned> planned, Instant now) {
    List<SharedRecord> changed = new ArrayList<>();
    for (Planned each : planned) {
      Planned toKeep =
          each.record().kind() == DocumentKind.CUSTOMER ? known(handle, flow, each) : each;
      if (!RecordTable.keep(handle, toKeep.record(), now)) {
        changed.add(toKeep.record());
        continue;
      }
      put(handle, flow, toKeep.record().code(), Side.LEDGER, toKeep.toLedger(), now);
      put(handle, flow, toKeep.record().code(), Side.SHOP, toKeep.toShop(), now);
    }
    return changed;
  }

  private static void put(
      Handle handle,
      RecordFlow flow,
      String code,
      Side side,
      Optional<RecordWrite> wanted,
      Instant now) {
    if (wanted.isEmpty()) {
      RecordWriteTable.drop(handle, flow.name(), code, side, now);
      return;
    }
    boolean stands =
        RecordWriteTable.of(handle, flow.name(), code, side)
            .filter(
                old ->
                    old.body().equals(wanted.get().body())
                        && old.fields().equals(wanted.get().fields()))
            .isPresent();
    if (!stands) {
      RecordWriteTable.put(handle, wanted.get(), now);
    }
  }

  /** The books need nobody who has not bought, and orders may have written the contact already. */
  private static Planned known(Handle handle, RecordFlow flow, Planned planned) {
    if (planned.toLedger().isEmpty()) {
      return planned;
    }
    SharedRecord record = planned.record();
    RecordWrite write = planned.toLedger().get();
    Optional<LaneLoad.Stands> stands =
        LaneLoad.stands(handle, flow.ledger(), LedgerKind.CONTACT, record.code());
    if (stands.filter(s -> s.hash().equals(write.ownHash())).isPresent()) {
      return Planned.nothing(
          record.looked(
              record.agreed(), write.ownHash(), record.version(), RecordState.SETTLED, ""));
    }
    if (stands.isEmpty() && !flow.allCustomers() && record.ownHash().isEmpty()) {
      return Planned.nothing(
          record.looked(
              record.agreed(),
              "",
              record.version(),
              RecordState.LEFT_OUT,
              "Nothing was bought that the books know of."));
    }
    return new Planned(
        record,
        Optional.of(write.of(stands.map(LaneLoad.Stands::remoteId).orElse(write.remoteKey()))),
        Optional.empty(),
        false);
  }
}
