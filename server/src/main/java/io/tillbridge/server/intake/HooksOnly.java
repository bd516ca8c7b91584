package io.tillbridge.server.intake;

import io.tillbridge.server.http.HttpProblem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** What answers where only shops knock: an address that the world may reach. */
public final class HooksOnly implements Handler<HttpServerRequest> {
  private final WebhookIntake intake;

  /** Webhooks go to {@code intake}; nothing else is here. */
  public HooksOnly(WebhookIntake intake) {
    this.intake = intake;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (request.path().startsWith(WebhookIntake.PREFIX)) {
      intake.handle(request);
    } else {
      HttpProblem.notFound("Only webhooks are taken here.").answer(request);
    }
  }
}
