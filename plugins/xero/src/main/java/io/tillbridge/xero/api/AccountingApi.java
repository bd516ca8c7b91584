package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Exchange;
import io.tillbridge.xero.http.HttpExchange;
import io.tillbridge.xero.token.AccessToken;
import io.tillbridge.xero.token.TokenSource;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Calls the accounting API of one organisation. Safe for use by several threads. */
public final class AccountingApi {
  private final XeroSettings settings;
  private final CallBudget budget;
  private final HttpExchange http;
  private final TokenSource tokens;
  private final Tenants tenants;
  private final ReplyReader replies;
  private final System.Logger logger;

  /** Calls nothing yet. */
  public AccountingApi(
      XeroSettings settings,
      CallBudget budget,
      HttpExchange http,
      TokenSource tokens,
      Tenants tenants,
      ReplyReader replies,
      System.Logger logger) {
    this.settings = settings;
    this.budget = budget;
    this.http = http;
    this.tokens = tokens;
    this.tenants = tenants;
    this.replies = replies;
    this.logger = logger;
  }

  /** The organisation's tenant id; fails with {@link RemoteFailure}. */
  public Future<String> tenant() {
    return tokens.token().compose(tenants::tenant);
  }

  /** Makes one call, and once more where the token is refused; never fails. */
  public Future<Reply> send(ApiCall call) {
    return tokens
        .token()
        .compose(
            token ->
                exchange(call, token)
                    .compose(
                        exchange ->
                            refused(exchange)
                                ? tokens.instead(token).compose(fresh -> exchange(call, fresh))
                                : Future.succeededFuture(exchange)))
        .onSuccess(exchange -> log(call, exchange))
        .map(exchange -> replies.read(exchange, call))
        .otherwise(AccountingApi::failed);
  }

  private Future<Exchange> exchange(ApiCall call, AccessToken token) {
    return tenants
        .tenant(token)
        .compose(
            tenant ->
                budget
                    .acquire()
                    .compose(
                        permit ->
                            Future.succeededFuture(call)
                                .compose(granted -> exchange(granted, token, tenant))
                                .onComplete(ended -> permit.release())));
  }

  private Future<Exchange> exchange(ApiCall call, AccessToken token, String tenant) {
    return http.send(
        call.method(),
        settings.resourceUrl(call.resource()) + call.query().text(),
        headers(call, token, tenant),
        call.body());
  }

  private static MultiMap headers(ApiCall call, AccessToken token, String tenant) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
            .set(HttpHeaders.ACCEPT, "application/json")
            .set("xero-tenant-id", tenant);
    if (call.body().length() > 0) {
      headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    Instant since = call.changedSince();
    if (since != null) {
      headers.set("If-Modified-Since", since.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    // A blank key makes Xero refuse calls, so none is better than an empty one.
    if (!call.idempotencyKey().isEmpty()) {
      headers.set("Idempotency-Key", call.idempotencyKey());
    }
    return headers;
  }

  /** No body and no query: these hold names and numbers of customers. */
  private void log(ApiCall call, Exchange exchange) {
    logger.log(
        System.Logger.Level.DEBUG,
        () -> call.method() + " " + call.resource() + " to Xero: " + exchange.why());
  }

  private static boolean refused(Exchange exchange) {
    return exchange instanceof Exchange.Answered answered && answered.status() == 401;
  }

  /** Everything that fails here fails before the request is sent. */
  private static Reply failed(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? new Reply.Failed(remote.outcome())
        : new Reply.Failed(
            new Outcome.Retry(Duration.ofSeconds(1), "The call was not made: " + failure));
  }
}
