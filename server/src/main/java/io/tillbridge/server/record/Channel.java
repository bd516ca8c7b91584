package io.tillbridge.server.record;

import io.tillbridge.spi.connector.Outcome;
import io.vertx.core.Future;
import java.util.List;

/** The way to one side. */
interface Channel {

  /** How many writes go together. */
  int batchSize();

  /**
   * Sends writes of one kind.
   *
   * @return as many outcomes as writes, in their order
   */
  Future<List<Outcome>> send(List<RecordWrite> writes);
}
