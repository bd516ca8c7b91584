package io.tillbridge.server;

import io.tillbridge.server.config.HttpSettings;
import io.tillbridge.server.http.Listener;
import io.tillbridge.server.http.Web;
import io.tillbridge.server.intake.HooksOnly;
import io.tillbridge.server.intake.WebhookIntake;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * The listeners that are open: one for page, API and webhooks, or one for webhooks apart.
 *
 * @param listeners to be closed, the last first
 * @param port where page and API are
 * @param webhookPort where webhooks arrive
 */
record Doors(List<Listener> listeners, int port, int webhookPort) {

  static Future<Doors> open(Vertx vertx, HttpSettings http, WebhookIntake intake, Web web) {
    boolean shared = http.sharesListener();
    Handler<HttpServerRequest> front =
        request -> {
          if (shared && request.path().startsWith(WebhookIntake.PREFIX)) {
            intake.handle(request);
          } else {
            web.handle(request);
          }
        };
    return Listener.open(vertx, http.host(), http.port(), front)
        .compose(
            page ->
                shared
                    ? Future.succeededFuture(new Doors(List.of(page), page.port(), page.port()))
                    : Listener.open(
                            vertx,
                            http.webhook().host(),
                            http.webhook().port(),
                            new HooksOnly(intake))
                        .map(hooks -> new Doors(List.of(page, hooks), page.port(), hooks.port()))
                        .recover(
                            failure ->
                                page.close()
                                    .transform(closed -> Future.<Doors>failedFuture(failure))));
  }
}
