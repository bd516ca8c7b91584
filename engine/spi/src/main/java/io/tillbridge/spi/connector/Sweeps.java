package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Lists what changed, for what no webhook announced. A page may repeat what an earlier one told;
 * the host takes up nothing twice. One page is asked for at a time.
 */
public interface Sweeps {

  /** The kinds of document whose changes can be listed. */
  default Set<DocumentKind> swept() {
    return Set.of(DocumentKind.ORDER);
  }

  /** The cursor to begin with in order to be told what changed at this time or later. */
  default String since(DocumentKind kind, Instant time) {
    return "";
  }

  /**
   * One page of changes after {@code cursor}. What can't be listed by itself is told as a notice
   * whose reading fails, so that a person hears of it, and is passed over.
   *
   * @param cursor what the last page gave, or what {@link #since} gave, or "" to begin at the
   *     beginning
   * @return fails with {@link RemoteFailure} where the remote system would not tell
   */
  Future<Page> sweep(DocumentKind kind, String cursor);

  /**
   * One page of the documents that came to be in a range of time, whenever they changed.
   *
   * @param from inclusive
   * @param to exclusive
   * @param cursor what the last page gave, "" to begin
   * @return fails with {@link RemoteFailure} where the remote system would not tell, and with
   *     UnsupportedOperationException where it can't
   */
  default Future<Page> created(DocumentKind kind, Instant from, Instant to, String cursor) {
    return Future.failedFuture(
        new UnsupportedOperationException("this connection can't list a range of time"));
  }

  /**
   * A page of changes.
   *
   * @param next the cursor to go on from, to be kept once the notices are durable
   * @param more whether there is another page now
   */
  record Page(List<Notice> notices, String next, boolean more) {
    public Page {
      notices = List.copyOf(notices);
    }
  }
}
