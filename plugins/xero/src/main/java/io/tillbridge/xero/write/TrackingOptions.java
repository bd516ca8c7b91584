package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.ApiCall;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.api.Reply;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the tracking categories and options that lines name and the organisation lacks (Xero
 * accounting API, TrackingCategories). Safe for use by several threads.
 */
final class TrackingOptions {
  private static final String CATEGORIES = "TrackingCategories";

  private final boolean allowed;
  private final AccountingApi api;
  private final ApiReader reader;
  private final Set<Choice> known = ConcurrentHashMap.newKeySet();

  /** Makes nothing unless {@code allowed}. */
  TrackingOptions(boolean allowed, AccountingApi api, ApiReader reader) {
    this.allowed = allowed;
    this.api = api;
    this.reader = reader;
  }

  /** An option of a category; Xero doesn't mind capitals. */
  private record Choice(String category, String option) {
    static Choice of(Element chosen) {
      return of(chosen.text("Name"), chosen.text("Option"));
    }

    static Choice of(String category, String option) {
      return new Choice(category.toLowerCase(Locale.ROOT), option.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Completes when all that the lines name is there, or could not be made: then Xero refuses the
   * document, and a person is told why.
   */
  Future<Void> made(List<WriteRequest> requests) {
    Set<Element> missing = new LinkedHashSet<>();
    for (WriteRequest request : requests) {
      for (Element line : new Element(request.document()).elements("LineItems")) {
        line.elements("Tracking").stream()
            .filter(each -> !each.text("Name").isEmpty() && !each.text("Option").isEmpty())
            .filter(each -> !known.contains(Choice.of(each)))
            .forEach(missing::add);
      }
    }
    if (!allowed || missing.isEmpty()) {
      return Future.succeededFuture();
    }
    return reader
        .all(CATEGORIES, Query.NONE)
        .onSuccess(this::learn)
        .compose(categories -> made(categories, missing))
        .otherwiseEmpty();
  }

  private void learn(List<Element> categories) {
    for (Element category : categories) {
      for (Element option : category.elements("Options")) {
        known.add(Choice.of(category.text("Name"), option.text("Name")));
      }
    }
  }

  private Future<Void> made(List<Element> categories, Set<Element> missing) {
    Map<String, List<String>> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Set<Choice> wanted = new LinkedHashSet<>();
    for (Element choice : missing) {
      if (!known.contains(Choice.of(choice)) && wanted.add(Choice.of(choice))) {
        options
            .computeIfAbsent(choice.text("Name"), name -> new ArrayList<>())
            .add(choice.text("Option"));
      }
    }
    Future<Void> all = Future.succeededFuture();
    for (var each : options.entrySet()) {
      all = all.compose(before -> made(categories, each.getKey(), each.getValue()));
    }
    return all;
  }

  private Future<Void> made(List<Element> categories, String name, List<String> options) {
    Optional<Element> category =
        categories.stream().filter(each -> each.text("Name").equalsIgnoreCase(name)).findFirst();
    if (category.isPresent()) {
      return added(category.get(), options);
    }
    String body = JsonText.provider().createObjectBuilder().add("Name", name).build().toString();
    return call(CATEGORIES, body)
        .compose(made -> made.isEmpty() ? Future.succeededFuture() : added(made.get(), options));
  }

  /** Xero takes one option in a call. */
  private Future<Void> added(Element category, List<String> options) {
    String path = CATEGORIES + "/" + category.text("TrackingCategoryID") + "/Options";
    Future<Void> all = Future.succeededFuture();
    for (String option : options) {
      String body =
          JsonText.provider().createObjectBuilder().add("Name", option).build().toString();
      all =
          all.compose(before -> call(path, body))
              .onSuccess(
                  made ->
                      made.ifPresent(named -> known.add(Choice.of(category.text("Name"), option))))
              .mapEmpty();
    }
    return all;
  }

  /** The first of what Xero made; empty where it refused. */
  private Future<Optional<Element>> call(String path, String body) {
    return api.tenant()
        .compose(
            tenant ->
                api.send(
                    new ApiCall(
                        HttpMethod.PUT,
                        path,
                        Query.NONE,
                        Buffer.buffer(body),
                        IdempotencyKey.of(tenant + "\n" + path + "\n" + body))))
        .map(
            reply -> {
              if (reply instanceof Reply.Accepted accepted) {
                return accepted
                    .body()
                    .elements(path.endsWith("/Options") ? "Options" : CATEGORIES)
                    .stream()
                    .findFirst();
              }
              return Optional.empty();
            });
  }
}
