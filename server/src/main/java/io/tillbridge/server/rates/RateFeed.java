package io.tillbridge.server.rates;

import io.tillbridge.spi.ledger.ExchangeRates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Fetches the central bank's rates over HTTP. */
public final class RateFeed {
  private static final long ANSWER_MILLIS = 30_000;

  private final HttpClientAgent http;
  private final URI address;

  /** Fetches from {@code address}, by a client of its own. */
  public RateFeed(Vertx vertx, URI address) {
    this.http = vertx.createHttpClient();
    this.address = address;
  }

  /** Everything the feed has now; fails where it is not reached or can't be read. */
  Future<ExchangeRates> fetch() {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toString())
            .setFollowRedirects(true)
            .setTimeout(ANSWER_MILLIS)
            .putHeader("Accept", "application/xml, text/xml");
    return http.request(request)
        .compose(sent -> sent.send())
        .compose(
            answer ->
                answer.statusCode() == 200
                    ? answer.body()
                    : Future.failedFuture(
                        new UnreadableRates(
                            address + " answered " + answer.statusCode() + ".", null)))
        .map(body -> RateDocument.read(body.toString(StandardCharsets.UTF_8)));
  }
}
