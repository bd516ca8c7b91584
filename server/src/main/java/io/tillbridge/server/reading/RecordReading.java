package io.tillbridge.server.reading;

import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;

/** Takes up what shops tell of products, stock and customers. */
public interface RecordReading {

  /** No flow keeps any of them. */
  RecordReading NONE =
      new RecordReading() {
        @Override
        public boolean takes(String connection, DocumentKind kind) {
          return false;
        }

        @Override
        public Future<Void> take(PendingSubject subject) {
          return Future.failedFuture(new IllegalStateException("nothing is taken"));
        }
      };

  /** Whether a flow keeps documents of this kind of a shop. */
  boolean takes(String connection, DocumentKind kind);

  /**
   * Completes when what the shop has now is kept and the subject's events are done; fails with
   * {@link io.tillbridge.spi.connector.RemoteFailure} where the shop would not tell.
   */
  Future<Void> take(PendingSubject subject);
}
