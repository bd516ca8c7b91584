package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;
import static io.tillbridge.server.api.Route.post;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Route.Parameter;
import io.tillbridge.server.record.RecordEntry;
import io.tillbridge.server.record.Records;
import io.tillbridge.server.store.Page;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The routes about products, stock and customers that shop and ledger both keep. */
public final class RecordRoutes {
  private final Records records;

  /** Tells of {@code records}. */
  public RecordRoutes(Records records) {
    this.records = records;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/records",
            "listRecords",
            "Products, stock levels and customers that shop and ledger both keep, the newest first.",
            List.of(
                new Parameter("state", "Only this state, like HELD."),
                new Parameter("cursor", "What the page before gave."),
                new Parameter("limit", "How many, at most 200.")),
            Generic.of(Page.class, RecordEntry.class),
            q -> records.list(q.query("state"), q.query("cursor"), Query.limit(q)).map(Body::new)),
        post(
            "/flows/{name}/look-through",
            "lookThroughFlow",
            "Looks the flow's products, stock or customers through now, on both sides.",
            Begun.class,
            q ->
                Future.succeededFuture(
                    Answer.found(
                        records.lookThrough(q.part("name"))
                            ? Optional.of(new Begun(q.part("name")))
                            : Optional.empty(),
                        "flow of records of this name"))));
  }

  /** A flow that has begun to look its records through. */
  record Begun(String flow) {}
}
