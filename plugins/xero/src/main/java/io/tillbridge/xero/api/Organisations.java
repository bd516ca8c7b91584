package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.Exchange;
import io.tillbridge.xero.http.HttpExchange;
import io.tillbridge.xero.http.JsonText;
import io.tillbridge.xero.token.AccessToken;
import io.tillbridge.xero.token.Blocked;
import io.tillbridge.xero.token.TokenSource;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.json.JsonArray;
import java.time.Duration;
import java.util.List;

/**
 * The organisations that the access reaches (Xero identity API, {@code /connections}). A token is
 * good for all of them: it belongs to the person and the app, not to an organisation.
 */
public final class Organisations {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final XeroSettings settings;
  private final HttpExchange http;
  private final TokenSource tokens;

  /** Asks nothing yet. */
  public Organisations(XeroSettings settings, HttpExchange http, TokenSource tokens) {
    this.settings = settings;
    this.http = http;
    this.tokens = tokens;
  }

  /** All of them; fails with {@link RemoteFailure}. */
  public Future<List<ReachedOrganisation>> reached(AccessToken token) {
    return call(HttpMethod.GET, "/connections", token, true)
        .compose(
            answered ->
                JsonText.read(answered.body())
                    .filter(json -> answered.status() == 200 && json instanceof JsonArray)
                    .map(json -> Future.succeededFuture(of(json.asJsonArray())))
                    .orElseGet(
                        () -> later("Xero answered " + answered.status() + " for /connections.")));
  }

  /** Ends this app's access to one; one that is gone already is as good. */
  public Future<Void> disconnect(ReachedOrganisation organisation, AccessToken token) {
    return call(HttpMethod.DELETE, "/connections/" + organisation.connectionId(), token, true)
        .compose(
            answered ->
                answered.status() == 204 || answered.status() == 200 || answered.status() == 404
                    ? Future.succeededFuture()
                    : later("Xero answered " + answered.status() + " to the disconnection."));
  }

  private Future<Exchange.Answered> call(
      HttpMethod method, String path, AccessToken token, boolean first) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
            .set(HttpHeaders.ACCEPT, "application/json");
    return http.send(method, settings.apiUrl() + path, headers, Buffer.buffer())
        .compose(
            exchange -> {
              if (!(exchange instanceof Exchange.Answered answered)) {
                return later("Xero could not be reached: " + exchange.why());
              }
              if (answered.status() == 401 && first) {
                return tokens.instead(token).compose(fresh -> call(method, path, fresh, false));
              }
              return answered.status() == 401 || answered.status() == 403
                  ? Blocked.reconnect("Xero doesn't show what our access reaches: connect again.")
                  : Future.succeededFuture(answered);
            });
  }

  private static List<ReachedOrganisation> of(JsonArray connections) {
    return Element.of(connections).stream()
        .filter(each -> !each.text("tenantType").equals("PRACTICE"))
        .map(
            each ->
                new ReachedOrganisation(
                    each.text("id"), each.text("tenantId"), each.text("tenantName")))
        .toList();
  }

  private static <T> Future<T> later(String why) {
    return Future.failedFuture(new RemoteFailure(new Outcome.Retry(PATIENCE, why)));
  }
}
