package io.tillbridge.server.api;

import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.overview.Overview;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Server-sent events: {@code order} with an order's summary, {@code counts}, {@code refusal},
 * {@code flow}; {@code many} where more orders changed at once than are worth sending one by one.
 * Changes are gathered for a quarter of a second, and asked of the store once for all who listen.
 */
public final class LiveStream {
  private static final long GATHER_MILLIS = 250;
  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final int MANY = 100;
  private static final int MOST_LISTENERS = 100;
  private final Context context;
  private final Overview overview;
  private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean gathering = new AtomicBoolean();
  private final long heartbeat;

  /** Asks {@code overview} for what changed. */
  public LiveStream(Vertx vertx, Overview overview) {
    this.context = vertx.getOrCreateContext();
    this.overview = overview;
    this.heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> send(Buffer.buffer(":\n\n")));
  }

  /** Begins to send; the answer ends when the other side goes. */
  void open(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (listeners.size() >= MOST_LISTENERS) {
      response.setStatusCode(503).putHeader(HttpHeaders.RETRY_AFTER, "30").end();
      return;
    }
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader("X-Accel-Buffering", "no");
    response.closeHandler(closed -> listeners.remove(response));
    response.exceptionHandler(failure -> listeners.remove(response));
    response.write(Buffer.buffer("retry: 2000\n\n"));
    listeners.add(response);
  }

  /** An order changed. */
  public void changed(OrderChanged change) {
    if (!listeners.isEmpty()) {
      changed.add(change.orderId());
      gather();
    }
  }

  /** Something else that listeners should know of, as {@link Json} writes it. */
  public void tell(String event, Object value) {
    if (!listeners.isEmpty()) {
      send(message(event, value));
    }
  }

  /** Ends every answer. */
  public Future<Void> close() {
    context.owner().cancelTimer(heartbeat);
    return Future.join(listeners.stream().map(HttpServerResponse::end).toList())
        .transform(ended -> Future.<Void>succeededFuture());
  }

  private void gather() {
    if (gathering.compareAndSet(false, true)) {
      context.owner().setTimer(GATHER_MILLIS, timer -> tellOfOrders());
    }
  }

  private void tellOfOrders() {
    gathering.set(false);
    List<String> orders = new ArrayList<>(changed);
    orders.forEach(changed::remove);
    if (orders.size() > MANY) {
      send(message("many", orders.size()));
    } else {
      for (String order : orders) {
        overview
            .summary(order)
            .onSuccess(summary -> summary.ifPresent(found -> send(message("order", found))));
      }
    }
    overview.counts().onSuccess(counts -> send(message("counts", counts)));
  }

  private void send(Buffer message) {
    for (HttpServerResponse listener : List.copyOf(listeners)) {
      if (listener.closed()) {
        listeners.remove(listener);
      } else if (listener.writeQueueFull()) {
        listeners.remove(listener);
        listener.reset();
      } else {
        listener.write(message);
      }
    }
  }

  private static Buffer message(String event, Object value) {
    return Buffer.buffer("event: " + event + "\ndata: " + Json.of(value) + "\n\n");
  }
}
