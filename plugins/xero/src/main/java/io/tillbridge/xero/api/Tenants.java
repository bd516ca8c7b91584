package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.Exchange;
import io.tillbridge.xero.http.HttpExchange;
import io.tillbridge.xero.http.JsonText;
import io.tillbridge.xero.token.AccessToken;
import io.tillbridge.xero.token.TokenSource;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation the connection is to: the setting's, else the only one that the access
 * reaches. Never the first of several: they come in no order (Xero identity API, connections).
 * Whoever comes while that is being asked waits for the answer. Safe for use by several threads.
 */
public final class Tenants {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final XeroSettings settings;
  private final HttpExchange http;
  private final TokenSource tokens;
  private @Nullable Future<String> known;

  /** Asks nothing yet. */
  public Tenants(XeroSettings settings, HttpExchange http, TokenSource tokens) {
    this.settings = settings;
    this.http = http;
    this.tokens = tokens;
    this.known = settings.tenantId().map(Future::succeededFuture).orElse(null);
  }

  /** The tenant id; fails with {@link RemoteFailure}. */
  synchronized Future<String> tenant(AccessToken token) {
    if (known == null || known.failed()) {
      known = ask(token, true);
    }
    return known;
  }

  private Future<String> ask(AccessToken token, boolean first) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
            .set(HttpHeaders.ACCEPT, "application/json");
    return http.send(HttpMethod.GET, settings.apiUrl() + "/connections", headers, Buffer.buffer())
        .compose(
            exchange -> {
              if (!(exchange instanceof Exchange.Answered answered)) {
                return later("Xero could not be reached: " + exchange.why());
              }
              if (answered.status() == 401 && first) {
                return tokens.instead(token).compose(fresh -> ask(fresh, false));
              }
              if (answered.status() == 401 || answered.status() == 403) {
                return blocked("Xero doesn't show what our access reaches: connect again.");
              }
              return JsonText.read(answered.body())
                  .filter(json -> answered.status() == 200 && json instanceof JsonArray)
                  .map(json -> choose(Element.of(json.asJsonArray())))
                  .orElseGet(
                      () -> later("Xero answered " + answered.status() + " for /connections."));
            });
  }

  private Future<String> choose(List<Element> connections) {
    List<Element> organisations =
        connections.stream().filter(each -> !each.text("tenantType").equals("PRACTICE")).toList();
    if (organisations.size() == 1) {
      return Future.succeededFuture(organisations.get(0).text("tenantId"));
    }
    if (organisations.isEmpty()) {
      return blocked("The access reaches no Xero organisation: connect one.");
    }
    return blocked(
        "The access reaches several Xero organisations: set tenantId to one of "
            + organisations.stream()
                .map(each -> each.text("tenantId") + " (" + each.text("tenantName") + ")")
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static Future<String> blocked(String why) {
    return Future.failedFuture(
        new RemoteFailure(new Outcome.Blocked(new Blockage(Blockage.Kind.RECONNECT, null, why))));
  }

  private static Future<String> later(String why) {
    return Future.failedFuture(new RemoteFailure(new Outcome.Retry(PATIENCE, why)));
  }
}
