package io.tillbridge.server.intake;

import io.tillbridge.server.http.HttpProblem;
import io.tillbridge.server.journal.Accepted;
import io.tillbridge.server.journal.Journal;
import io.tillbridge.server.observation.LedgerNotices;
import io.tillbridge.server.store.Refused;
import io.tillbridge.spi.connector.IncomingRequest;
import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code POST /hooks/{connectionId}}. Written by hand without a router, for this is the
 * path that a storm of orders comes along. Runs on the event loop of its connection.
 */
public final class WebhookIntake implements Handler<HttpServerRequest> {
  /** Where webhooks arrive, followed by the connection's name. */
  public static final String PREFIX = "/hooks/";

  private static final Logger LOG = LoggerFactory.getLogger(WebhookIntake.class);
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private final Map<String, ReceivesEvents> doors;
  private final Journal journal;
  private final LedgerNotices notices;
  private final Refusals refusals;
  private final Clock clock;
  private final int maxBody;
  private volatile boolean open = true;

  /** {@code doors} has what receives a connection's events, by the connection's name. */
  public WebhookIntake(
      Map<String, ReceivesEvents> doors,
      Journal journal,
      LedgerNotices notices,
      Refusals refusals,
      Clock clock,
      int maxBody) {
    this.doors = Map.copyOf(doors);
    this.journal = journal;
    this.notices = notices;
    this.refusals = refusals;
    this.clock = clock;
    this.maxBody = maxBody;
  }

  /** From now on every webhook is sent away with 503, to come again after the restart. */
  public void stop() {
    open = false;
  }

  @Override
  public void handle(HttpServerRequest request) {
    String connection = request.path().substring(PREFIX.length());
    ReceivesEvents door = doors.get(connection);
    if (door == null) {
      refuse(request, "", 404, "unknown-connection", "no connection receives webhooks here");
    } else if (!request.method().equals(HttpMethod.POST)) {
      request.response().putHeader(HttpHeaders.ALLOW, "POST");
      refuse(request, connection, 405, "not-a-post", "webhooks are POSTed");
    } else if (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(
          request,
          connection,
          415,
          "not-json",
          "the content type is not application/json: set it in the shop's webhook");
    } else if (declaredLength(request) > maxBody) {
      tooLong(request, connection);
    } else if (!open) {
      full(request, connection, 5, "Tillbridge is stopping");
    } else {
      new Body(request, connection, door).read();
    }
  }

  /** A body while it comes in. */
  private final class Body {
    private final HttpServerRequest request;
    private final String connection;
    private final ReceivesEvents door;
    private Buffer bytes = Buffer.buffer(0);
    private boolean ours;
    private boolean settled;

    Body(HttpServerRequest request, String connection, ReceivesEvents door) {
      this.request = request;
      this.connection = connection;
      this.door = door;
    }

    void read() {
      request.handler(this::more);
      request.endHandler(end -> complete());
      request.exceptionHandler(this::cutOff);
    }

    private void more(Buffer chunk) {
      if (settled) {
        return;
      }
      if (bytes.length() + chunk.length() > maxBody) {
        settled = true;
        bytes = Buffer.buffer(0);
        tooLong(request, connection);
      } else {
        append(chunk);
      }
    }

    /**
     * The first part is not ours to add to; what is ours grows in place, however small the parts.
     */
    private void append(Buffer chunk) {
      if (bytes.length() == 0) {
        bytes = chunk;
      } else {
        bytes = ours ? bytes : Buffer.buffer(bytes.length() + chunk.length()).appendBuffer(bytes);
        ours = true;
        bytes.appendBuffer(chunk);
      }
    }

    private void complete() {
      if (!settled) {
        settled = true;
        take(request, connection, door, bytes);
      }
    }

    private void cutOff(Throwable cause) {
      if (!settled) {
        settled = true;
        refusals.add(
            connection,
            0,
            "cut-off",
            "the sender broke off after " + bytes.length() + " bytes of the body");
      }
    }
  }

  private void take(
      HttpServerRequest request, String connection, ReceivesEvents door, Buffer body) {
    IncomingRequest incoming = new IncomingRequest(request.headers(), body, clock.instant());
    Receipt receipt;
    try {
      receipt = door.receive(incoming);
    } catch (RuntimeException e) {
      LOG.error("The connector of {} failed on a webhook; it is answered 500", connection, e);
      refuse(request, connection, 500, "connector-failed", "its connector failed: see the log");
      return;
    }
    if (receipt instanceof Receipt.LedgerChanged changed) {
      notices
          .accept(connection, changed.notices())
          .onComplete(
              done -> accepted(request, door, new Accepted("", false)),
              failure -> notKept(request, connection, failure));
    } else if (receipt instanceof Receipt.Accepted accepted) {
      journal
          .accept(connection, accepted.notice(), body, incoming.receivedAt())
          .onComplete(
              done -> accepted(request, door, done),
              failure -> notKept(request, connection, failure));
    } else if (receipt instanceof Receipt.Ignored) {
      accepted(request, door, new Accepted("", false));
    } else if (receipt instanceof Receipt.NotAuthentic notAuthentic) {
      refusals.add(connection, 401, "not-authentic", notAuthentic.why());
      if (door.bareAnswers()) {
        request.response().setStatusCode(401).end();
        return;
      }
      new HttpProblem(
              401,
              "not-authentic",
              "Not authentic",
              "The signature or secret does not fit: compare the secret in the shop with the one"
                  + " configured here.")
          .answer(request);
    } else if (receipt instanceof Receipt.Unreadable unreadable) {
      refuse(request, connection, 400, "unreadable", unreadable.why());
    }
  }

  private static void accepted(HttpServerRequest request, ReceivesEvents door, Accepted accepted) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    if (door.bareAnswers()) {
      response.setStatusCode(200).end();
    } else {
      response.setStatusCode(202).putHeader(HttpHeaders.CONTENT_TYPE, JSON);
      response.end(Buffer.buffer("{\"eventId\":\"" + accepted.eventId() + "\"}"));
    }
  }

  private void notKept(HttpServerRequest request, String connection, Throwable failure) {
    if (failure instanceof Refused.Full full) {
      full(request, connection, full.retryAfter().toSeconds(), String.valueOf(full.getMessage()));
    } else if (failure instanceof Refused.Closed) {
      full(request, connection, 5, "Tillbridge is stopping");
    } else {
      LOG.error(
          "A webhook to {} could not be made durable; it is answered 503", connection, failure);
      full(request, connection, 10, "the store failed: see the log");
    }
  }

  private void full(HttpServerRequest request, String connection, long seconds, String why) {
    request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    refuse(request, connection, 503, "full", why);
  }

  private void tooLong(HttpServerRequest request, String connection) {
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    refuse(request, connection, 413, "too-long", "the body is longer than " + maxBody + " bytes");
  }

  private void refuse(
      HttpServerRequest request, String connection, int status, String reason, String why) {
    refusals.add(connection, status, reason, why);
    new HttpProblem(status, reason, "The webhook was not taken", why).answer(request);
  }

  private static long declaredLength(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return type.equalsIgnoreCase("application/json")
        || (type.regionMatches(true, 0, "application/", 0, 12)
            && type.regionMatches(true, type.length() - 5, "+json", 0, 5));
  }
}
