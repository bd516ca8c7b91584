package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;
import static io.tillbridge.server.api.Route.post;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.api.Answer.Refusal;
import io.tillbridge.server.api.Route.Parameter;
import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.delivery.Delivery;
import io.tillbridge.server.http.HttpProblem;
import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.overview.Counts;
import io.tillbridge.server.overview.EffectEntry;
import io.tillbridge.server.overview.EventEntry;
import io.tillbridge.server.overview.LaneEntry;
import io.tillbridge.server.overview.OrderFilter;
import io.tillbridge.server.overview.OrderSummary;
import io.tillbridge.server.overview.OrderTimeline;
import io.tillbridge.server.overview.Overview;
import io.tillbridge.server.store.Page;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;

/** The routes about orders and what became of them. */
public final class ApiRoutes {
  private static final Parameter CURSOR =
      new Parameter("cursor", "What the page before gave as next.");
  private static final Parameter LIMIT = new Parameter("limit", "How many at most, 1 to 200.");
  private final Delivery delivery;
  private final Overview overview;
  private final LiveStream stream;

  /** Asks {@code delivery}; {@code stream} tells of what changes. */
  public ApiRoutes(Delivery delivery, LiveStream stream) {
    this.delivery = delivery;
    this.overview = delivery.overview();
    this.stream = stream;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/orders",
            "listOrders",
            "Orders, the newest first.",
            List.of(
                new Parameter("state", "Only these states, separated by commas."),
                new Parameter("text", "Part of the number or of the customer's name."),
                new Parameter("number", "Exactly this number; all others are left out."),
                CURSOR,
                LIMIT),
            Generic.of(Page.class, OrderSummary.class),
            this::orders),
        get(
            "/orders/{id}",
            "getOrder",
            "An order with its whole timeline, and the why of every field.",
            List.of(),
            OrderTimeline.class,
            q -> overview.order(q.part("id")).map(o -> Answer.found(o, "order of this id"))),
        post(
            "/orders/{id}/read-again",
            "readOrderAgain",
            "Reads the order from its shop again and translates it with what is live now.",
            EventId.class,
            this::readAgain),
        get(
            "/counts",
            "getCounts",
            "How much there is of everything.",
            List.of(),
            Counts.class,
            q -> overview.counts().map(Body::new)),
        get(
            "/events",
            "listEvents",
            "Events, the newest first.",
            List.of(new Parameter("state", "Only these states."), CURSOR, LIMIT),
            Generic.of(Page.class, EventEntry.class),
            q ->
                overview
                    .events(Query.any(q, EventState.class), q.query("cursor"), Query.limit(q))
                    .map(Body::new)),
        get(
            "/events/{id}",
            "getEvent",
            "One event.",
            List.of(),
            EventEntry.class,
            q -> overview.event(q.part("id")).map(e -> Answer.found(e, "event of this id"))),
        get(
            "/effects",
            "listEffects",
            "Effects, the newest first.",
            List.of(new Parameter("state", "Only these states."), CURSOR, LIMIT),
            Generic.of(Page.class, EffectEntry.class),
            q ->
                overview
                    .effects(Query.any(q, EffectState.class), q.query("cursor"), Query.limit(q))
                    .map(Body::new)),
        get(
            "/effects/{id}",
            "getEffect",
            "One effect with what came of each try.",
            List.of(),
            EffectEntry.class,
            q -> overview.effect(q.part("id")).map(e -> Answer.found(e, "effect of this id"))),
        get(
            "/dead-letters",
            "listDeadLetters",
            "What a person must look at, the newest first.",
            List.of(new Parameter("all", "true shows those that are settled too."), CURSOR, LIMIT),
            Generic.of(Page.class, DeadLetter.class),
            q ->
                delivery
                    .deadLetters()
                    .list(!q.query("all").equals("true"), q.query("cursor"), Query.limit(q))
                    .map(Body::new)),
        get(
            "/dead-letters/{id}",
            "getDeadLetter",
            "One dead letter.",
            List.of(),
            DeadLetter.class,
            q ->
                delivery
                    .deadLetters()
                    .one(q.part("id"))
                    .map(letter -> Answer.found(letter, "dead letter of this id"))),
        post(
            "/dead-letters/{id}/retry",
            "retryDeadLetter",
            "Puts what died up again.",
            DeadLetter.class,
            this::retry),
        get(
            "/lanes",
            "listLanes",
            "Every connection, what holds it up and what is bound for it.",
            List.of(),
            Generic.of(List.class, LaneEntry.class),
            q -> delivery.lanes().map(Body::new)),
        post(
            "/lanes/{connection}/resume",
            "resumeLane",
            "Says that what stopped a connection is mended.",
            Generic.of(List.class, LaneEntry.class),
            this::resume),
        new Route(
            HttpMethod.GET,
            "/stream",
            "stream",
            "Server-sent events: order, counts, many, refusal, flow.",
            List.of(),
            String.class,
            "text/event-stream",
            q -> {
              stream.open(q.request());
              return Future.succeededFuture(new Answer.Streaming());
            }));
  }

  /** The event that stands for what was asked. */
  record EventId(String eventId) {}

  private Future<Answer> orders(Question q) {
    if (!q.query("number").isEmpty()) {
      return overview.ordersByNumber(q.query("number")).map(all -> new Body(new Page<>(all, "")));
    }
    OrderFilter filter =
        new OrderFilter(
            Query.any(q, OrderState.class), q.query("text"), q.query("cursor"), Query.limit(q));
    return overview.orders(filter).map(Body::new);
  }

  private Future<Answer> readAgain(Question q) {
    return delivery
        .readAgain(q.part("id"))
        .<Answer>map(event -> new Body(new EventId(event)))
        .recover(
            failure ->
                failure instanceof NoSuchElementException
                    ? Future.succeededFuture(
                        new Refusal(HttpProblem.notFound("There is no order of this id.")))
                    : Future.failedFuture(failure));
  }

  private Future<Answer> retry(Question q) {
    return delivery
        .deadLetters()
        .retry(q.part("id"))
        .map(
            letter ->
                letter
                    .<Answer>map(Body::new)
                    .orElseGet(
                        () ->
                            new Refusal(
                                HttpProblem.conflict(
                                    "There is no open dead letter of this id; it may have been"
                                        + " put up again already."))));
  }

  private Future<Answer> resume(Question q) {
    String connection = q.part("connection");
    return delivery
        .lanes()
        .compose(
            lanes ->
                lanes.stream().noneMatch(lane -> lane.connection().equals(connection))
                    ? Future.succeededFuture(
                        new Refusal(HttpProblem.notFound("There is no such connection.")))
                    : delivery
                        .resume(connection)
                        .compose(resumed -> delivery.lanes())
                        .map(Body::new));
  }
}
