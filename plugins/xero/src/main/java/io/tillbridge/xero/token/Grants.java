package io.tillbridge.xero.token;

import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.Grant;
import io.tillbridge.xero.connection.XeroSettings;
import io.vertx.core.Future;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gets access tokens by whichever grant the connection has. Not for two callers at once: {@link
 * TokenSource} sees to that.
 */
public final class Grants {
  private final XeroSettings settings;
  private final ConnectorContext context;
  private final TokenEndpoint endpoint;
  private final GrantKeeper keeper;

  /** Asks nothing yet. */
  public Grants(
      XeroSettings settings, ConnectorContext context, TokenEndpoint endpoint, GrantKeeper keeper) {
    this.settings = settings;
    this.context = context;
    this.endpoint = endpoint;
    this.keeper = keeper;
  }

  /** A new token; fails with {@link RemoteFailure}. */
  Future<AccessToken> grant() {
    if (settings.grant() == Grant.CLIENT_CREDENTIALS) {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("grant_type", Grant.CLIENT_CREDENTIALS.wire());
      if (!settings.scopes().isEmpty()) {
        form.put("scope", settings.scopes());
      }
      return endpoint
          .ask(form)
          .compose(
              answer ->
                  answer instanceof TokenAnswer.Granted granted
                      ? Future.succeededFuture(granted.access())
                      : refused(answer));
    }
    return keeper
        .current()
        .compose(
            kept ->
                kept.refreshToken().isEmpty()
                    ? Blocked.reconnect(
                        "Nobody has connected to Xero yet: run `tillbridge connect "
                            + context.connectionId()
                            + "`.")
                    : refresh(kept.usable(context.clock().instant())));
  }

  /** Tokens for the code that came back with the person. */
  Future<AccessToken> exchange(String code, URI redirect, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("code_verifier", verifier);
    return endpoint
        .ask(form)
        .compose(
            answer -> {
              if (!(answer instanceof TokenAnswer.Granted granted)) {
                return refused(answer);
              }
              return granted.refreshToken().isEmpty()
                  ? Blocked.reconnect(
                      "Xero gave no refresh token: add offline_access to the setting scopes and"
                          + " connect again.")
                  : keeper.granted(granted.refreshToken()).map(kept -> granted.access());
            });
  }

  /** Has Xero forget the grant, and forgets it here. */
  Future<Void> revoke() {
    return keeper
        .current()
        .compose(
            kept ->
                kept.refreshToken().isEmpty()
                    ? Future.succeededFuture()
                    : endpoint.revoke(kept.refreshToken()))
        .compose(revoked -> keeper.forget())
        .mapEmpty();
  }

  /** The newest refresh token first; the one before it where Xero doesn't know the newest. */
  private Future<AccessToken> refresh(List<String> tokens) {
    String token = tokens.get(0);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", Grant.REFRESH_TOKEN.wire());
    form.put("refresh_token", token);
    return endpoint
        .ask(form)
        .compose(
            answer -> {
              if (answer instanceof TokenAnswer.Granted granted) {
                return granted.refreshToken().isEmpty()
                    ? Future.succeededFuture(granted.access())
                    : keeper.rotated(token, granted.refreshToken()).map(kept -> granted.access());
              }
              boolean tryBefore =
                  tokens.size() > 1
                      && answer instanceof TokenAnswer.Refused refused
                      && refused.error().equals("invalid_grant");
              return tryBefore ? refresh(tokens.subList(1, tokens.size())) : refused(answer);
            });
  }

  private Future<AccessToken> refused(TokenAnswer answer) {
    return Blocked.reconnect(
        advice(answer instanceof TokenAnswer.Refused refused ? refused.error() : ""));
  }

  private String advice(String error) {
    String again = "run `tillbridge connect " + context.connectionId() + "`.";
    return switch (error) {
      case "invalid_grant" ->
          "Xero no longer takes our access (invalid_grant): it was revoked, or not used for 60"
              + " days. To connect again "
              + again;
      case "invalid_client" ->
          "Xero doesn't know this client id with this secret (invalid_client): check both in Xero's"
              + " developer portal.";
      case "invalid_scope", "unauthorized_client" ->
          "Xero doesn't give this app the access that the setting scopes asks for ("
              + error
              + "): change the setting or the app.";
      default -> "Xero refused an access token (" + error + "). To connect again " + again;
    };
  }
}
