package io.tillbridge.server.record;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import java.util.List;

/** Items and contacts go to the ledger in batches. */
record LedgerChannel(Writes writes) implements Channel {

  @Override
  public int batchSize() {
    return Math.max(1, writes.batchSize(LedgerKind.ITEM));
  }

  @Override
  public Future<List<Outcome>> send(List<RecordWrite> batch) {
    LedgerKind kind = LedgerKind.valueOf(batch.get(0).kind());
    return writes.write(kind, batch.stream().map(each -> request(kind, each)).toList());
  }

  private static WriteRequest request(LedgerKind kind, RecordWrite write) {
    return new WriteRequest(
        write.id(),
        kind,
        write.code(),
        write.body(),
        write.remoteKey(),
        null,
        Math.max(1, write.attempts()));
  }
}
