package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;
import static io.tillbridge.server.api.Route.post;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.api.Answer.Refusal;
import io.tillbridge.server.http.HttpProblem;
import io.tillbridge.server.sweep.SweepStatus;
import io.tillbridge.server.sweep.Sweeper;
import io.vertx.core.Future;
import java.util.List;

/** The routes about looking through shops for what no webhook told. */
public final class SweepRoutes {
  private final Sweeper sweeper;

  /** Asks {@code sweeper}. */
  public SweepRoutes(Sweeper sweeper) {
    this.sweeper = sweeper;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/sweeps",
            "listSweeps",
            "Every shop that is looked through for changes, and how that goes.",
            List.of(),
            Generic.of(List.class, SweepStatus.class),
            q -> Future.succeededFuture(new Body(sweeper.statuses()))),
        post(
            "/sweeps/{connection}",
            "sweepNow",
            "Looks through a shop now.",
            Generic.of(List.class, SweepStatus.class),
            this::now));
  }

  private Future<Answer> now(Question q) {
    return Future.succeededFuture(
        sweeper.now(q.part("connection"))
            ? new Body(sweeper.statuses())
            : new Refusal(
                HttpProblem.notFound(
                    "There is no shop of this name that is looked through: its connector must be"
                        + " able to, and sweep.on must not be false.")));
  }
}
