package io.tillbridge.xero.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.Grant;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.Exchange;
import io.tillbridge.xero.http.HttpExchange;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Asks for access tokens (OAuth 2.0, RFC 6749; Xero, "OAuth 2.0", "Custom connections"). */
public final class TokenEndpoint {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Xero's access tokens live for 30 minutes. */
  private static final BigDecimal USUAL_SECONDS = BigDecimal.valueOf(1800);

  private final XeroSettings settings;
  private final ConnectorContext context;
  private final HttpExchange http;
  private final RefreshTokens refreshTokens = new RefreshTokens();

  /** Secrets are taken from {@code context} for each request and not kept. */
  public TokenEndpoint(XeroSettings settings, ConnectorContext context, HttpExchange http) {
    this.settings = settings;
    this.context = context;
    this.http = http;
  }

  /** A new token; fails with {@link RemoteFailure}. */
  public Future<AccessToken> grant() {
    List<String> clientSecrets = context.secrets("clientSecret");
    if (clientSecrets.isEmpty()) {
      return reconnect("The secret clientSecret is not set: put your Xero app's secret there.");
    }
    if (settings.grant() == Grant.REFRESH_TOKEN && context.secrets("refreshToken").isEmpty()) {
      return reconnect("The secret refreshToken is not set: connect to Xero first.");
    }
    return grant(clientSecrets);
  }

  /** Tries the secrets that are valid during a rotation one after the other, the newest first. */
  private Future<AccessToken> grant(List<String> clientSecrets) {
    Instant asked = context.clock().instant();
    return http.send(HttpMethod.POST, settings.tokenUrl(), headers(clientSecrets.get(0)), form())
        .compose(
            exchange -> {
              if (exchange instanceof Exchange.Answered answered) {
                boolean secretRefused = error(answered).equals("invalid_client");
                return secretRefused && clientSecrets.size() > 1
                    ? grant(clientSecrets.subList(1, clientSecrets.size()))
                    : read(answered, asked);
              }
              return later("Xero's token service could not be reached: " + exchange.why());
            });
  }

  private MultiMap headers(String clientSecret) {
    String pair = settings.clientId() + ":" + clientSecret;
    return MultiMap.caseInsensitiveMultiMap()
        .set(
            HttpHeaders.AUTHORIZATION,
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
        .set(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
        .set(HttpHeaders.ACCEPT, "application/json");
  }

  private Buffer form() {
    String form = "grant_type=" + settings.grant().wire();
    if (settings.grant() == Grant.REFRESH_TOKEN) {
      String token = refreshTokens.current(context.secret("refreshToken").orElse(""));
      return Buffer.buffer(form + "&refresh_token=" + URLEncoder.encode(token, UTF_8));
    }
    return settings.scopes().isEmpty()
        ? Buffer.buffer(form)
        : Buffer.buffer(form + "&scope=" + URLEncoder.encode(settings.scopes(), UTF_8));
  }

  private Future<AccessToken> read(Exchange.Answered answered, Instant asked) {
    Element granted = json(answered);
    String value = granted.text("access_token");
    if (answered.status() == 200 && !value.isEmpty()) {
      refreshTokens.rotated(granted.text("refresh_token"));
      long seconds = granted.decimal("expires_in").orElse(USUAL_SECONDS).longValue();
      // A margin for the call's own time and a clock that is a little off.
      long margin = Math.min(60, seconds / 10);
      return Future.succeededFuture(new AccessToken(value, asked.plusSeconds(seconds - margin)));
    }
    if (answered.status() == 400 || answered.status() == 401 || answered.status() == 403) {
      return reconnect(advice(error(answered)));
    }
    return later("Xero's token service answered " + answered.status() + ".");
  }

  private static String advice(String error) {
    return switch (error) {
      case "invalid_grant" ->
          "Xero no longer takes the refresh token (invalid_grant): connect to Xero again.";
      case "invalid_client" ->
          "Xero doesn't know this client id with this secret (invalid_client): check both in Xero's"
              + " developer portal.";
      case "invalid_scope", "unauthorized_client" ->
          "Xero doesn't give this app the access that the setting scopes asks for ("
              + error
              + "): change the setting or the app.";
      default -> "Xero refused an access token (" + error + "): connect to Xero again.";
    };
  }

  private static String error(Exchange.Answered answered) {
    return json(answered).text("error");
  }

  private static Element json(Exchange.Answered answered) {
    return JsonText.read(answered.body())
        .filter(JsonObject.class::isInstance)
        .map(value -> new Element(value.asJsonObject()))
        .orElse(Element.EMPTY);
  }

  private static Future<AccessToken> reconnect(String why) {
    return Future.failedFuture(
        new RemoteFailure(new Outcome.Blocked(new Blockage(Blockage.Kind.RECONNECT, null, why))));
  }

  private static Future<AccessToken> later(String why) {
    return Future.failedFuture(new RemoteFailure(new Outcome.Retry(PATIENCE, why)));
  }
}
