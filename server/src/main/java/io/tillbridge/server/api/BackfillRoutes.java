package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.backfill.Backfill;
import io.tillbridge.server.backfill.Backfills;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The routes about booking the orders of a range of days, tried out first. */
public final class BackfillRoutes {
  private static final Set<String> MEMBERS = Set.of("connection", "from", "to", "rehearse");
  private final Backfills backfills;

  /** Asks {@code backfills}. */
  public BackfillRoutes(Backfills backfills) {
    this.backfills = backfills;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/backfills",
            "listBackfills",
            "The backfills asked for since the start, the newest first.",
            List.of(),
            Generic.of(List.class, Backfill.class),
            q -> Future.succeededFuture(new Body(backfills.all()))),
        get(
            "/backfills/{id}",
            "getBackfill",
            "How far a backfill is, and what it found.",
            List.of(),
            Backfill.class,
            q ->
                Future.succeededFuture(
                    Answer.found(backfills.one(q.part("id")), "backfill of this id"))),
        Route.post(
                "/backfills",
                "beginBackfill",
                "Books the orders that a shop took in a range of days; a rehearsal only tells what"
                    + " would be booked and writes nothing.",
                Backfill.class,
                this::begin)
            .taking(Asked.class));
  }

  /**
   * What a backfill is asked with.
   *
   * @param connection the shop's
   * @param from the first day, where the ledger's organisation is
   * @param to the last day
   * @param rehearse whether to tell only what would be booked; true where it is left out
   */
  record Asked(String connection, LocalDate from, LocalDate to, Optional<Boolean> rehearse) {}

  private Future<Answer> begin(Question q) {
    return q.body()
        .map(
            body -> {
              for (String member : body.keySet()) {
                if (!MEMBERS.contains(member)) {
                  throw new IllegalArgumentException(
                      "'" + member + "' is none of " + MEMBERS + ".");
                }
              }
              boolean rehearse = rehearse(body);
              return new Body(
                  backfills.begin(
                      body.getString("connection", ""),
                      day(body, "from"),
                      day(body, "to"),
                      rehearse));
            });
  }

  /** Writing is only what was asked for in so many words. */
  private static boolean rehearse(JsonObject body) {
    JsonValue value = body.getOrDefault("rehearse", JsonValue.TRUE);
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw new IllegalArgumentException("rehearse must be true or false.");
    }
    return value == JsonValue.TRUE;
  }

  private static LocalDate day(JsonObject body, String member) {
    try {
      return LocalDate.parse(body.getString(member, ""));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(member + " must be a day like 2026-07-01.", e);
    }
  }
}
