package io.tillbridge.xero.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the grant. A new refresh token is on the disk before anything is done with what came beside
 * it: the worst that a crash leaves behind is the token before, which Xero still takes. Safe for
 * use by several threads.
 */
public final class GrantKeeper {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ConnectorContext context;
  private volatile @Nullable KeptGrant known;
  private volatile KeptGrant onDisk = KeptGrant.NONE;
  private Future<KeptGrant> last = Future.succeededFuture(KeptGrant.NONE);

  /** Reads nothing yet. */
  public GrantKeeper(ConnectorContext context) {
    this.context = context;
  }

  /** The organisation that a person chose, empty for none. */
  public Future<Optional<String>> tenant() {
    return current().map(grant -> Optional.of(grant.tenantId()).filter(id -> !id.isEmpty()));
  }

  /** Keeps the choice of an organisation. */
  public Future<Void> choose(String tenantId) {
    return change(grant -> grant.choosing(tenantId)).mapEmpty();
  }

  /** Whether there is a grant. */
  public Future<Boolean> granted() {
    return current().map(grant -> !grant.refreshToken().isEmpty());
  }

  /** Forgets the grant without a word to Xero. */
  public Future<Void> giveUp() {
    return forget().mapEmpty();
  }

  /** The grant; one in the configuration that is new there wins: a person connected again. */
  Future<KeptGrant> current() {
    return change(UnaryOperator.identity());
  }

  /**
   * Keeps the token that came for {@code used}; a grant that took its place meanwhile is left.
   * Where it can't be kept it is remembered, and kept before anything else.
   */
  Future<KeptGrant> rotated(String used, String token) {
    return change(
        grant ->
            grant.usable(context.clock().instant()).contains(used)
                ? grant.rotated(token, context.clock().instant())
                : grant);
  }

  /** Keeps a new grant in place of any other, with the organisation not chosen yet. */
  Future<KeptGrant> granted(String token) {
    return change(
        grant ->
            new KeptGrant(token, "", context.clock().instant(), fingerprint(configured()), ""));
  }

  /** Forgets the grant; what stands in the configuration is not taken up again. */
  Future<KeptGrant> forget() {
    return change(
        grant -> new KeptGrant("", "", context.clock().instant(), fingerprint(configured()), ""));
  }

  /** One change after the other, each on the disk before the next begins. */
  private synchronized Future<KeptGrant> change(UnaryOperator<KeptGrant> change) {
    Future<KeptGrant> changed =
        last.transform(ended -> read()).compose(grant -> kept(change.apply(grant)));
    last = changed;
    return changed.recover(failure -> Future.failedFuture(later(failure)));
  }

  private Future<KeptGrant> read() {
    KeptGrant remembered = known;
    if (remembered != null) {
      return Future.succeededFuture(seeded(remembered));
    }
    return context
        .keptSecrets()
        .all()
        .map(
            kept -> {
              KeptGrant grant = KeptGrant.of(kept);
              onDisk = grant;
              known = grant;
              return seeded(grant);
            });
  }

  private KeptGrant seeded(KeptGrant grant) {
    String configured = configured();
    String fingerprint = fingerprint(configured);
    return configured.isEmpty() || fingerprint.equals(grant.seed())
        ? grant
        : new KeptGrant(configured, "", context.clock().instant(), fingerprint, grant.tenantId());
  }

  private Future<KeptGrant> kept(KeptGrant grant) {
    known = grant;
    if (grant.equals(onDisk)) {
      return Future.succeededFuture(grant);
    }
    return context
        .keptSecrets()
        .keep(grant.map())
        .map(
            done -> {
              onDisk = grant;
              return grant;
            });
  }

  private String configured() {
    return context.secret("refreshToken").orElse("");
  }

  private static String fingerprint(String token) {
    try {
      return token.isEmpty()
          ? ""
          : HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static RemoteFailure later(Throwable failure) {
    return new RemoteFailure(
        new Outcome.Retry(
            PATIENCE, "The grant of access could not be kept or read here: " + failure));
  }
}
