package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import java.util.List;

/** Lists what changed, for what no webhook announced. */
public interface Sweeps {

  /**
   * One page of changes after {@code cursor}.
   *
   * @param cursor what the last page gave, "" to begin
   * @return fails with {@link RemoteFailure} where the remote system would not tell
   */
  Future<Page> sweep(DocumentKind kind, String cursor);

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
