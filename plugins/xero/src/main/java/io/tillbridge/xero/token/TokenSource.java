package io.tillbridge.xero.token;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The connection's access token. Whoever comes while one is being fetched waits for that one: a
 * refresh token that two use at once may be lost (Xero, "token rotation"). Safe for use by several
 * threads.
 */
public final class TokenSource {
  private final Grants grants;
  private final Clock clock;
  private @Nullable Future<AccessToken> current;

  /** Fetches nothing yet. */
  public TokenSource(Grants grants, Clock clock) {
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * A token that is still fresh; fails with {@link io.tillbridge.spi.connector.RemoteFailure}, and
   * asks afresh the next time.
   */
  public synchronized Future<AccessToken> token() {
    if (current == null || current.failed() || stale(current)) {
      current = grants.grant();
    }
    return current;
  }

  /** A token other than {@code refused}, which the API didn't take. */
  public synchronized Future<AccessToken> instead(AccessToken refused) {
    if (current != null && current.succeeded() && current.result().equals(refused)) {
      current = grants.grant();
    }
    return token();
  }

  /** The token for a code that came back with a person, in place of any other. */
  public synchronized Future<AccessToken> exchange(String code, URI redirect, String verifier) {
    Future<AccessToken> exchanged = grants.exchange(code, redirect, verifier);
    return exchanged.onSuccess(this::take);
  }

  /** Gives the grant back; fails with {@link io.tillbridge.spi.connector.RemoteFailure}. */
  public synchronized Future<Void> revoke() {
    return grants.revoke().onSuccess(revoked -> forget());
  }

  /** The token at hand is not used any more. */
  public synchronized void forget() {
    current = null;
  }

  private synchronized void take(AccessToken token) {
    current = Future.succeededFuture(token);
  }

  private boolean stale(Future<AccessToken> token) {
    return token.succeeded() && !clock.instant().isBefore(token.result().freshUntil());
  }
}
