package io.tillbridge.sandbox.xero.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Organisation;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends Xero's webhooks to one receiver: first, some without events and some of those signed wrong,
 * to see whether it knows the difference ("intent to receive"); only where it does, what changes in
 * the books, several events a message, again until it answers 2xx. For one event loop only.
 */
public final class XeroWebhooks {
  private static final long GATHER = 200;
  private static final long FIRST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 30_000;

  /** Xero waits no longer (Xero, "Configuring your server"). */
  private static final long PATIENCE = 5_000;

  private final Vertx vertx;
  private final InstantSource clock;
  private final WebClient client;
  private final List<JsonObject> pending = new ArrayList<>();
  private String url = "";
  private String key = "";
  private String status = "none";
  private long round;
  private long sequence;
  private long delivered;
  private boolean gathering;

  /** Sends nothing until there is a receiver. */
  public XeroWebhooks(Vertx vertx, InstantSource clock) {
    this.vertx = vertx;
    this.clock = clock;
    this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(5000));
  }

  /** POST /sandbox/xero/webhook: {@code {"url": …, "key": …}}. */
  public Answer sendTo(Call call) {
    Fields told = call.fields();
    reset();
    url = told.filled("url").orElse("");
    key = told.filled("key").orElse("");
    if (url.isEmpty() || key.isEmpty()) {
      return Answer.text(400, "A webhook needs a url and a key.");
    }
    status = "asking";
    ask(round, List.of(true, false, true, false));
    return shown(call);
  }

  /** GET /sandbox/xero/webhook: whether the receiver passed, and how many messages it took. */
  public Answer shown(Call call) {
    return Answer.json(
        200,
        JsonText.object()
            .add("url", url)
            .add("status", status)
            .add("delivered", delivered)
            .add("waiting", pending.size())
            .build());
  }

  /** Sends to nobody any more. */
  public void reset() {
    round++;
    pending.clear();
    url = "";
    status = "none";
    sequence = 0;
    delivered = 0;
    gathering = false;
  }

  /** Announces what a call changed in an organisation's books. */
  public void announce(Organisation organisation, Call call, Answer answer) {
    if (!status.equals("ok")) {
      return;
    }
    String now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MILLIS)
            .toString();
    for (ChangedDocuments.Changed changed : ChangedDocuments.of(call, answer)) {
      pending.add(
          JsonText.object()
              .add("resourceUrl", "https://api.xero.com/api.xro/2.0/" + changed.id())
              .add("resourceId", changed.id())
              .add("eventDateUtc", now)
              .add("eventType", call.method().equals("PUT") ? "CREATE" : "UPDATE")
              .add("eventCategory", changed.category())
              .add("tenantId", organisation.tenantId().toString())
              .add("tenantType", "ORGANISATION")
              .build());
    }
    gather();
  }

  private void gather() {
    if (!gathering && !pending.isEmpty()) {
      gathering = true;
      long mine = round;
      vertx.setTimer(GATHER, later -> flush(mine));
    }
  }

  private void flush(long mine) {
    if (mine != round) {
      return;
    }
    gathering = false;
    JsonArrayBuilder events = JsonText.array();
    pending.forEach(events::add);
    long first = sequence + 1;
    sequence += pending.size();
    pending.clear();
    deliver(mine, message(events, first, sequence), FIRST_PAUSE);
  }

  private void deliver(long mine, String body, long pause) {
    if (mine != round) {
      return;
    }
    post(body, true)
        .onComplete(
            answer -> {
              if (mine != round) {
                return;
              }
              if (answer / 100 == 2) {
                delivered++;
              } else {
                vertx.setTimer(
                    pause, later -> deliver(mine, body, Math.min(LONGEST_PAUSE, pause * 2)));
              }
            },
            failure -> {});
  }

  /** A right one must be answered 200 and a wrong one 401, both without a body. */
  private void ask(long mine, List<Boolean> rights) {
    if (mine != round) {
      return;
    }
    if (rights.isEmpty()) {
      status = "ok";
      return;
    }
    boolean right = rights.get(0);
    post(message(JsonText.array(), 0, 0), right)
        .onComplete(
            answer -> {
              if (mine == round) {
                if (answer == (right ? 200 : 401)) {
                  ask(mine, rights.subList(1, rights.size()));
                } else {
                  status = "intent to receive required: answered " + answer;
                }
              }
            },
            failure -> {});
  }

  /** The status; 0 where none came in time, or a body came with it. */
  private io.vertx.core.Future<Integer> post(String body, boolean right) {
    return client
        .postAbs(url)
        .timeout(PATIENCE)
        .putHeader("Content-Type", "application/json")
        .putHeader("x-xero-signature", signature(right ? body : body + " "))
        .sendBuffer(Buffer.buffer(body))
        .map(
            response ->
                response.body() == null || response.body().length() == 0
                    ? response.statusCode()
                    : 0)
        .otherwise(0);
  }

  private String message(JsonArrayBuilder events, long first, long last) {
    return JsonText.object()
        .add("events", events)
        .add("firstEventSequence", first)
        .add("lastEventSequence", last)
        .add("entropy", "S0m3r4Nd0m" + clock.millis())
        .build()
        .toString();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
