package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from the accounting API. */
public final class ApiReader {
  private static final int PAGE_SIZE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AccountingApi api;

  /** Reads through {@code api}. */
  public ApiReader(AccountingApi api) {
    this.api = api;
  }

  /** The collection of a resource that has no pages; fails with {@link RemoteFailure}. */
  public Future<List<Element>> all(String resource, Query query) {
    // Organisation and what is below it are named otherwise than their paths.
    String collection =
        switch (resource) {
          case "Organisation" -> "Organisations";
          case "Organisation/Actions" -> "Actions";
          default -> resource;
        };
    return answer(resource, query).map(body -> body.elements(collection));
  }

  /** One document by Xero's key, empty where Xero has none; fails with {@link RemoteFailure}. */
  public Future<Optional<Element>> one(String resource, String id, Query query) {
    return api.send(ApiCall.get(resource + "/" + id, query))
        .compose(
            reply -> {
              if (reply instanceof Reply.Accepted accepted) {
                return Future.succeededFuture(
                    accepted.body().elements(resource).stream().findFirst());
              }
              return reply instanceof Reply.Refused refused && refused.status() == 404
                  ? Future.succeededFuture(Optional.empty())
                  : Future.failedFuture(new RemoteFailure(outcome(reply, resource)));
            });
  }

  /** As {@link #all(String, Query)}, without what did not change since; null for all. */
  public Future<List<Element>> all(String resource, Query query, @Nullable Instant changedSince) {
    return answer(resource, query, changedSince).map(body -> body.elements(resource));
  }

  /** One page, and whether there are more; without what did not change since, null for all. */
  public Future<Paged> page(
      String resource, Query query, int page, @Nullable Instant changedSince) {
    Query paged =
        query.with("page", String.valueOf(page)).with("pageSize", String.valueOf(PAGE_SIZE));
    return answer(resource, paged, changedSince)
        .map(
            body -> {
              List<Element> here = body.elements(resource);
              return new Paged(here, more(body, page, here.size()));
            });
  }

  /** A page of a resource. */
  public record Paged(List<Element> elements, boolean more) {}

  /** Every page of a resource; only pages show lines and payments. */
  public Future<List<Element>> pages(String resource, Query query) {
    return page(resource, query, 1, new ArrayList<>());
  }

  private Future<List<Element>> page(String resource, Query query, int page, List<Element> before) {
    Query paged =
        query.with("page", String.valueOf(page)).with("pageSize", String.valueOf(PAGE_SIZE));
    return answer(resource, paged)
        .compose(
            body -> {
              List<Element> here = body.elements(resource);
              before.addAll(here);
              return more(body, page, here.size())
                  ? page(resource, query, page + 1, before)
                  : Future.succeededFuture(before);
            });
  }

  private static boolean more(Element body, int page, int size) {
    return body.element("pagination")
        .decimal("pageCount")
        .map(count -> BigDecimal.valueOf(page).compareTo(count) < 0 && size > 0)
        .orElse(size >= PAGE_SIZE);
  }

  private Future<Element> answer(String resource, Query query) {
    return answer(resource, query, null);
  }

  private Future<Element> answer(String resource, Query query, @Nullable Instant changedSince) {
    return api.send(ApiCall.get(resource, query, changedSince))
        .compose(
            reply -> {
              if (reply instanceof Reply.Accepted accepted) {
                return Future.succeededFuture(accepted.body());
              }
              return Future.failedFuture(new RemoteFailure(outcome(reply, resource)));
            });
  }

  /** A reading call changes nothing, so one whose end is unknown may simply be made again. */
  private static Outcome outcome(Reply reply, String resource) {
    if (reply instanceof Reply.Refused refused) {
      return new Outcome.Rejected(
          List.of(
              new Problem(
                  "",
                  "Xero would not show " + resource + ": " + refused.message(),
                  "Check the connection's settings.")),
          "");
    }
    Outcome outcome = ((Reply.Failed) reply).outcome();
    return outcome instanceof Outcome.Unknown unknown
        ? new Outcome.Retry(PATIENCE, unknown.why())
        : outcome;
  }
}
