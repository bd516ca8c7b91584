package io.tillbridge.xero.token;

import io.vertx.core.Future;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The connection's access token. Whoever comes while one is being fetched waits for that one: a
 * refresh token that two use at once may be lost (Xero, "token rotation"). Safe for use by several
 * threads.
 */
public final class TokenSource {
  private final TokenEndpoint endpoint;
  private final Clock clock;
  private @Nullable Future<AccessToken> current;

  /** Fetches nothing yet. */
  public TokenSource(TokenEndpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * A token that is still fresh; fails with {@link io.tillbridge.spi.connector.RemoteFailure}, and
   * asks afresh the next time.
   */
  public synchronized Future<AccessToken> token() {
    if (current == null || current.failed() || stale(current)) {
      current = endpoint.grant();
    }
    return current;
  }

  /** A token other than {@code refused}, which the API didn't take. */
  public synchronized Future<AccessToken> instead(AccessToken refused) {
    if (current != null && current.succeeded() && current.result().equals(refused)) {
      current = endpoint.grant();
    }
    return token();
  }

  private boolean stale(Future<AccessToken> token) {
    return token.succeeded() && !clock.instant().isBefore(token.result().freshUntil());
  }
}
