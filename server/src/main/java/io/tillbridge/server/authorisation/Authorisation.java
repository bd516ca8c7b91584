package io.tillbridge.server.authorisation;

import io.tillbridge.spi.connector.Authorises;
import io.tillbridge.spi.connector.Authorises.Access;
import io.vertx.core.Future;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has people grant access to connections. Whoever asks has the token of page and API; whoever comes
 * back is known by the state alone. Safe for use by several threads.
 */
public final class Authorisation {
  private static final Logger LOG = LoggerFactory.getLogger(Authorisation.class);

  private final Function<String, Optional<Authorises>> connectors;
  private final Function<String, Future<Boolean>> resume;
  private final Supplier<URI> redirect;
  private final Attempts attempts;

  /**
   * Nobody is asked yet.
   *
   * @param connectors what asks for access to a connection, by its name
   * @param resume tells a connection that was stopped to go on
   * @param redirect where remote systems send people back to
   */
  public Authorisation(
      Function<String, Optional<Authorises>> connectors,
      Function<String, Future<Boolean>> resume,
      Supplier<URI> redirect,
      Clock clock,
      SecureRandom random) {
    this.connectors = connectors;
    this.resume = resume;
    this.redirect = redirect;
    this.attempts = new Attempts(clock, random);
  }

  /**
   * A page for a person to open.
   *
   * @param attempt names the attempt, for {@link #progress}
   */
  public record Invitation(URI url, String attempt, Instant until) {}

  /** What asks for access to a connection; empty where nobody needs to be asked. */
  public Optional<Authorises> of(String connection) {
    return connectors.apply(connection);
  }

  /** Makes a page for a person to open. */
  public Invitation invite(String connection, Authorises connector) {
    Asked asked = attempts.begin(connection, redirect.get());
    return new Invitation(connector.page(asked.attempt()), asked.id(), asked.until());
  }

  /** What has become of an invitation. */
  public Progress progress(String connection, String attempt) {
    return attempts.progress(connection, attempt);
  }

  /** Takes an organisation that the access reaches, and goes on with what was stopped. */
  public Future<Access> choose(String connection, Authorises connector, String organisation) {
    return connector.choose(organisation).compose(access -> goOn(connection, access));
  }

  /** The remote system sent a person back with a code. */
  Future<Access> back(Asked asked, String code) {
    return Future.succeededFuture()
        .compose(
            now ->
                connectors.apply(asked.connection()).orElseThrow().complete(asked.attempt(), code))
        .compose(access -> goOn(asked.connection(), access))
        .onSuccess(
            access -> {
              LOG.info("Access to connection {} was granted", asked.connection());
              attempts.ended(asked, Progress.State.DONE, access.why());
            })
        .onFailure(
            failure -> {
              LOG.warn(
                  "Access to connection {} was not granted: {}",
                  asked.connection(),
                  failure.getMessage());
              attempts.ended(asked, Progress.State.FAILED, String.valueOf(failure.getMessage()));
            });
  }

  Optional<Asked> take(String state) {
    return attempts.take(state);
  }

  void refused(Asked asked, String why) {
    LOG.warn("Access to connection {} was refused: {}", asked.connection(), why);
    attempts.ended(asked, Progress.State.FAILED, why);
  }

  private Future<Access> goOn(String connection, Access access) {
    return access.state() == Authorises.State.CONNECTED
        ? resume.apply(connection).map(access)
        : Future.succeededFuture(access);
  }
}
