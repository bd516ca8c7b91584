package io.tillbridge.xero.authorisation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tillbridge.spi.connector.Authorises;
import io.tillbridge.xero.api.Organisations;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.api.ReachedOrganisation;
import io.tillbridge.xero.api.Tenants;
import io.tillbridge.xero.connection.Grant;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.token.Blocked;
import io.tillbridge.xero.token.GrantKeeper;
import io.tillbridge.xero.token.TokenSource;
import io.vertx.core.Future;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Xero's authorisation code flow with PKCE (Xero, "The standard authorization code flow"). */
public final class XeroAuthorisation implements Authorises {
  /** Without it Xero gives no refresh token. */
  private static final String OFFLINE = "offline_access";

  private final XeroSettings settings;
  private final TokenSource tokens;
  private final GrantKeeper grants;
  private final Organisations organisations;
  private final Tenants tenants;

  /** Asks nothing yet. */
  public XeroAuthorisation(
      XeroSettings settings,
      TokenSource tokens,
      GrantKeeper grants,
      Organisations organisations,
      Tenants tenants) {
    this.settings = settings;
    this.tokens = tokens;
    this.grants = grants;
    this.organisations = organisations;
    this.tenants = tenants;
  }

  @Override
  public URI page(Attempt attempt) {
    Query query =
        Query.NONE
            .with("response_type", "code")
            .with("client_id", settings.clientId())
            .with("redirect_uri", attempt.redirect().toString())
            .with("scope", scopes())
            .with("state", attempt.state())
            .with("code_challenge", challenge(attempt.verifier()))
            .with("code_challenge_method", "S256");
    String page = settings.authorizeUrl();
    return URI.create(page + (page.contains("?") ? "&" + query.text().substring(1) : query.text()));
  }

  @Override
  public Future<Access> complete(Attempt attempt, String code) {
    return tokens
        .exchange(code, attempt.redirect(), attempt.verifier())
        .compose(
            token -> {
              tenants.forget();
              return access();
            });
  }

  @Override
  public Future<Access> access() {
    return granted()
        .compose(
            granted ->
                granted
                    ? reached().compose(this::standing)
                    : Future.succeededFuture(
                        none(State.NOT_CONNECTED, "Nobody has connected yet.")))
        .recover(
            failure ->
                Blocked.why(failure).isEmpty()
                    ? Future.failedFuture(failure)
                    : Future.succeededFuture(none(State.RECONNECT, Blocked.why(failure))));
  }

  @Override
  public Future<Access> choose(String organisation) {
    return reached()
        .compose(
            all ->
                all.stream().anyMatch(each -> each.tenantId().equals(organisation))
                    ? grants.choose(organisation)
                    : Future.failedFuture(
                        new IllegalArgumentException(
                            "The access doesn't reach an organisation '" + organisation + "'.")))
        .compose(
            chosen -> {
              tenants.forget();
              return access();
            });
  }

  /**
   * Ends the access to the chosen organisation. The grant as a whole is revoked only where nothing
   * else is reached by it: that would end what the same person granted for other connections.
   */
  @Override
  public Future<Void> disconnect() {
    return granted()
        .compose(granted -> granted ? disconnectChosen() : Future.succeededFuture())
        .recover(
            failure ->
                Blocked.why(failure).isEmpty() ? Future.failedFuture(failure) : grants.giveUp())
        .onSuccess(done -> tenants.forget());
  }

  private Future<Void> disconnectChosen() {
    return reached()
        .compose(
            all ->
                tenants
                    .chosen(all)
                    .compose(
                        chosen -> {
                          Optional<ReachedOrganisation> ours =
                              all.stream()
                                  .filter(
                                      each -> chosen.filter(each.tenantId()::equals).isPresent())
                                  .findFirst();
                          boolean others = all.size() > (ours.isPresent() ? 1 : 0);
                          return ours.map(this::disconnect)
                              .orElseGet(Future::succeededFuture)
                              .compose(done -> others ? grants.giveUp() : tokens.revoke());
                        }))
        .onSuccess(done -> tokens.forget());
  }

  private Future<Void> disconnect(ReachedOrganisation organisation) {
    return tokens.token().compose(token -> organisations.disconnect(organisation, token));
  }

  private Future<List<ReachedOrganisation>> reached() {
    return tokens.token().compose(organisations::reached);
  }

  private Future<Boolean> granted() {
    return settings.grant() == Grant.CLIENT_CREDENTIALS
        ? Future.succeededFuture(true)
        : grants.granted();
  }

  private Future<Access> standing(List<ReachedOrganisation> reached) {
    List<Organisation> all =
        reached.stream().map(each -> new Organisation(each.tenantId(), each.name())).toList();
    return tenants
        .chosen(reached)
        .map(
            chosen -> {
              boolean there =
                  chosen.isPresent() && all.stream().anyMatch(o -> o.id().equals(chosen.get()));
              if (there) {
                return new Access(State.CONNECTED, "", all, chosen.get());
              }
              if (all.isEmpty() || chosen.isPresent()) {
                return new Access(
                    State.RECONNECT,
                    "The access doesn't reach the organisation: connect again and tick it in"
                        + " Xero's page.",
                    all,
                    chosen.orElse(""));
              }
              return new Access(
                  State.CHOOSE_ORGANISATION,
                  "The access reaches several organisations: choose one.",
                  all,
                  "");
            });
  }

  private static Access none(State state, String why) {
    return new Access(state, why, List.of(), "");
  }

  private String scopes() {
    boolean offline = List.of(settings.scopes().split("\\s+")).contains(OFFLINE);
    return offline ? settings.scopes() : (settings.scopes() + " " + OFFLINE).strip();
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
