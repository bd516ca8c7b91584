package io.tillbridge.sandbox.webhook;

import io.tillbridge.sandbox.json.JsonText;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each event until it is accepted: after 1 second, 2, 4 and so on to 30, for a day. Retries
 * and duplicates carry the same identifier. For one event loop only.
 */
public final class WebhookSender {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
  private static final long LONGEST_PAUSE = 30_000;
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Vertx vertx;
  private final InstantSource clock;
  private final Random random;
  private final WebClient client;
  private Optional<WebhookTarget> target;
  private long round;
  private long events;
  private long attempts;
  private long delivered;
  private long waiting;

  /** Sends to the target, or to nobody until there is one. */
  public WebhookSender(
      Vertx vertx, InstantSource clock, long seed, Optional<WebhookTarget> target) {
    this.vertx = vertx;
    this.clock = clock;
    this.random = new Random(seed);
    this.target = target;
    this.client =
        WebClient.create(
            vertx,
            new WebClientOptions().setConnectTimeout(5000).setUserAgent("tillbridge-sandbox"));
  }

  /** Sends to this target from now on. */
  public void sendTo(WebhookTarget changed) {
    target = Optional.of(changed);
  }

  /** Where events go now. */
  public Optional<WebhookTarget> target() {
    return target;
  }

  /** Announces what happened to an order; without a target nobody hears of it. */
  public void announce(String event, long id, String orderNumber) {
    if (target.isEmpty()) {
      return;
    }
    events++;
    JsonObject body =
        JsonText.object()
            .add("event", event)
            .add("id", id)
            .add("order_number", orderNumber)
            .build();
    Delivery delivery =
        new Delivery("msg_" + round + "_" + events, body.toString(), clock.millis(), round);
    start(delivery);
    if (random.nextDouble() < target.get().duplicates()) {
      start(delivery);
    }
  }

  /** Drops what is under way and starts counting again. */
  public void reset() {
    round++;
    events = 0;
    attempts = 0;
    delivered = 0;
    waiting = 0;
  }

  /** What has become of the deliveries. */
  public JsonObject shown() {
    JsonObjectBuilder shown = JsonText.object();
    target.ifPresent(
        to ->
            shown
                .add("url", to.url())
                .add("mode", to.signing().name().toLowerCase(Locale.ROOT))
                .add("duplicates", to.duplicates()));
    return shown
        .add("events", events)
        .add("attempts", attempts)
        .add("delivered", delivered)
        .add("waiting", waiting)
        .build();
  }

  private record Delivery(String id, String body, long since, long round) {}

  private void start(Delivery delivery) {
    waiting++;
    attempt(delivery, 1000);
  }

  private void attempt(Delivery delivery, long pause) {
    if (delivery.round() != round || target.isEmpty()) {
      return;
    }
    attempts++;
    WebhookTarget to = target.get();
    var request =
        client
            .postAbs(to.url())
            .timeout(10_000)
            .putHeader("Content-Type", "application/json; charset=utf-8");
    to.signing()
        .headers(to.secret(), delivery.id(), clock.millis() / 1000, delivery.body())
        .forEach(request::putHeader);
    request
        .sendBuffer(Buffer.buffer(delivery.body()))
        .onComplete(
            done ->
                heard(
                    delivery,
                    pause,
                    done.succeeded()
                        ? String.valueOf(done.result().statusCode())
                        : String.valueOf(done.cause().getMessage())));
  }

  private void heard(Delivery delivery, long pause, String outcome) {
    if (delivery.round() != round) {
      return;
    }
    if (outcome.length() == 3 && outcome.startsWith("2")) {
      delivered++;
      waiting--;
    } else if (clock.millis() - delivery.since() > PATIENCE.toMillis()) {
      LOG.warn("Webhook {} was refused for a day ({}); the shop gives up.", delivery.id(), outcome);
      waiting--;
    } else {
      LOG.debug("Webhook {} met {}; again in {} ms.", delivery.id(), outcome, pause);
      vertx.setTimer(pause, later -> attempt(delivery, Math.min(LONGEST_PAUSE, pause * 2)));
    }
  }
}
