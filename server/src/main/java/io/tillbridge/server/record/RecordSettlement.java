package io.tillbridge.server.record;

import io.tillbridge.core.decision.Side;
import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.server.outbox.LaneLoad;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What each outcome makes of its write and its record. */
final class RecordSettlement {
  private final Identifiers identifiers;
  private final Backoff backoff;
  private final int maxAttempts;

  /** Dead letters get their keys from {@code identifiers}. */
  RecordSettlement(Identifiers identifiers, Backoff backoff, int maxAttempts) {
    this.identifiers = identifiers;
    this.backoff = backoff;
    this.maxAttempts = maxAttempts;
  }

  void settle(Handle handle, RecordWrite write, Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.Done done) {
      done(handle, write, done, now);
    } else if (outcome instanceof Outcome.Retry retry) {
      again(handle, write, retry.after(), retry.why(), now);
    } else if (outcome instanceof Outcome.Unknown unknown) {
      // What a write sets is absolute: to write it again is to look whether it stands.
      again(handle, write, Duration.ZERO, unknown.why(), now);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      refused(handle, write, rejected.problems(), now);
    } else if (outcome instanceof Outcome.Blocked blocked) {
      BlockageTable.block(handle, write.connection(), blocked.blockage(), now);
      RecordWriteTable.later(handle, write.id(), false, now, blocked.blockage().why());
    }
  }

  private static void done(Handle handle, RecordWrite write, Outcome.Done done, Instant now) {
    RecordWriteTable.remove(handle, write.id());
    RecordTable.one(handle, write.flow(), write.code())
        .ifPresent(
            record -> {
              boolean more =
                  RecordWriteTable.of(handle, write.flow(), write.code(), Side.SHOP).isPresent()
                      || RecordWriteTable.of(handle, write.flow(), write.code(), Side.LEDGER)
                          .isPresent();
              RecordState state =
                  record.state() != RecordState.WRITING || more
                      ? record.state()
                      : RecordState.SETTLED;
              RecordTable.keep(handle, written(record, write, done.remoteId(), state, now), now);
            });
    if (write.kind().equals(LedgerKind.CONTACT.name())) {
      LaneLoad.rewritten(
          handle, write.connection(), LedgerKind.CONTACT, write.code(), write.ownHash());
    }
  }

  /** What we wrote is what both have: read back, it is no change of that side. */
  private static SharedRecord written(
      SharedRecord record, RecordWrite write, String remoteId, RecordState state, Instant now) {
    boolean toLedger = write.side() == Side.LEDGER;
    return new SharedRecord(
        record.flow(),
        record.kind(),
        record.code(),
        record.name(),
        record.shopKey(),
        toLedger ? remoteId : record.ledgerKey(),
        toLedger ? record.shop() : with(record.shop(), write.fields()),
        toLedger ? with(record.ledger(), write.fields()) : record.ledger(),
        with(record.agreed(), write.fields()),
        record.shopAt(),
        record.ledgerAt(),
        record.shopHash(),
        toLedger ? write.ownHash() : record.ownHash(),
        record.version(),
        now,
        state,
        state == RecordState.SETTLED ? "" : record.why(),
        record.revision());
  }

  private static Map<String, String> with(Map<String, String> old, Map<String, String> fields) {
    Map<String, String> both = new TreeMap<>(old);
    both.putAll(fields);
    return both;
  }

  /** A wait that the remote system asked for, longer than our own would be, is no failed try. */
  private void again(Handle handle, RecordWrite write, Duration after, String why, Instant now) {
    Duration own = backoff.after(write.failures() + 1);
    boolean failed = after.compareTo(own) < 0;
    if (failed && write.failures() + 1 >= maxAttempts) {
      refused(
          handle,
          write,
          List.of(
              new Problem(
                  "",
                  "It was tried " + maxAttempts + " times without success; the last time: " + why,
                  "When the cause is mended, put it up again.")),
          now);
      return;
    }
    RecordWriteTable.later(handle, write.id(), failed, now.plus(failed ? own : after), why);
  }

  private void refused(Handle handle, RecordWrite write, List<Problem> problems, Instant now) {
    String why = problems.isEmpty() ? "refused" : problems.get(0).toString();
    RecordWriteTable.refused(handle, write.id(), why);
    RecordTable.one(handle, write.flow(), write.code())
        .ifPresent(
            record ->
                RecordTable.keep(
                    handle,
                    record.looked(
                        record.agreed(),
                        record.ownHash(),
                        record.version(),
                        RecordState.REFUSED,
                        why),
                    now));
    DeadLetterTable.add(
        handle,
        new DeadLetter(
            identifiers.next(),
            DeadLetter.Source.RECORD,
            write.id(),
            write.connection(),
            Optional.empty(),
            write.kind(),
            write.code(),
            write.body(),
            problems,
            write.attempts(),
            now,
            DeadLetter.State.OPEN,
            Optional.empty()));
  }
}
