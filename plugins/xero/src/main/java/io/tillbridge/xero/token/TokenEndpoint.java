package io.tillbridge.xero.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
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
import java.util.Map;
import java.util.stream.Collectors;

/** Xero's token service (OAuth 2.0, RFC 6749; Xero, "OAuth 2.0", "Custom connections"). */
public final class TokenEndpoint {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Xero's access tokens live for 30 minutes. */
  private static final BigDecimal USUAL_SECONDS = BigDecimal.valueOf(1800);

  private final XeroSettings settings;
  private final ConnectorContext context;
  private final HttpExchange http;

  /** Secrets are taken from {@code context} for each request and not kept. */
  public TokenEndpoint(XeroSettings settings, ConnectorContext context, HttpExchange http) {
    this.settings = settings;
    this.context = context;
    this.http = http;
  }

  /** Asks for tokens with these form fields; fails with {@link RemoteFailure}. */
  Future<TokenAnswer> ask(Map<String, String> form) {
    Instant asked = context.clock().instant();
    return post(settings.tokenUrl(), form).compose(answered -> read(answered, asked));
  }

  /** Has Xero forget a refresh token, and with it all that the person granted this app. */
  Future<Void> revoke(String refreshToken) {
    return post(settings.revocationUrl(), Map.of("token", refreshToken))
        .compose(
            answered ->
                answered.status() == 200
                    ? Future.succeededFuture()
                    : later("Xero answered " + answered.status() + " to the revocation."));
  }

  private Future<Exchange.Answered> post(String url, Map<String, String> form) {
    List<String> clientSecrets = context.secrets("clientSecret");
    return clientSecrets.isEmpty()
        ? Blocked.reconnect("The secret clientSecret is not set: put your Xero app's secret there.")
        : post(url, body(form), clientSecrets);
  }

  /** Tries the secrets that are valid during a rotation one after the other, the newest first. */
  private Future<Exchange.Answered> post(String url, Buffer body, List<String> clientSecrets) {
    return http.send(HttpMethod.POST, url, headers(clientSecrets.get(0)), body)
        .compose(
            exchange -> {
              if (exchange instanceof Exchange.Answered answered) {
                boolean secretRefused = error(answered).equals("invalid_client");
                return secretRefused && clientSecrets.size() > 1
                    ? post(url, body, clientSecrets.subList(1, clientSecrets.size()))
                    : Future.succeededFuture(answered);
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

  private static Buffer body(Map<String, String> form) {
    return Buffer.buffer(
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&")));
  }

  private static Future<TokenAnswer> read(Exchange.Answered answered, Instant asked) {
    Element granted = json(answered);
    String value = granted.text("access_token");
    if (answered.status() == 200 && !value.isEmpty()) {
      long seconds = granted.decimal("expires_in").orElse(USUAL_SECONDS).longValue();
      // A margin for the call's own time and a clock that is a little off.
      long margin = Math.min(60, seconds / 10);
      return Future.succeededFuture(
          new TokenAnswer.Granted(
              new AccessToken(value, asked.plusSeconds(seconds - margin)),
              granted.text("refresh_token")));
    }
    if (answered.status() == 400 || answered.status() == 401 || answered.status() == 403) {
      return Future.succeededFuture(new TokenAnswer.Refused(error(answered)));
    }
    return later("Xero's token service answered " + answered.status() + ".");
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

  private static <T> Future<T> later(String why) {
    return Future.failedFuture(new RemoteFailure(new Outcome.Retry(PATIENCE, why)));
  }
}
