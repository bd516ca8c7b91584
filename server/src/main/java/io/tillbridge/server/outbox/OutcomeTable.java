package io.tillbridge.server.outbox;

import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.spi.connector.Outcome;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What came of each try, as rows. */
final class OutcomeTable {
  private static final JsonProvider JSON = JsonProvider.provider();

  private OutcomeTable() {}

  static void add(Handle handle, Effect effect, String name, JsonObject detail, Instant at) {
    handle.execute(
        "INSERT INTO outcome (effect_id, at, attempt, name, detail) VALUES (?, ?, ?, ?, ?)",
        effect.id(),
        at.toEpochMilli(),
        effect.attempts(),
        name,
        detail.toString());
  }

  static void add(Handle handle, Effect effect, Outcome outcome, Instant at) {
    if (outcome instanceof Outcome.Done done) {
      JsonObject detail =
          JSON.createObjectBuilder()
              .add("remoteId", done.remoteId())
              .add("answer", done.answer())
              .build();
      add(handle, effect, "done", detail, at);
    } else if (outcome instanceof Outcome.Retry retry) {
      JsonObject detail =
          JSON.createObjectBuilder()
              .add("why", retry.why())
              .add("afterMillis", retry.after().toMillis())
              .build();
      add(handle, effect, "retry", detail, at);
    } else if (outcome instanceof Outcome.Unknown unknown) {
      add(handle, effect, "unknown", why(unknown.why()), at);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      JsonObject detail =
          JSON.createObjectBuilder()
              .add("remoteId", rejected.remoteId())
              .add("problems", DeadLetterTable.json(rejected.problems()))
              .build();
      add(handle, effect, "rejected", detail, at);
    } else if (outcome instanceof Outcome.Blocked blocked) {
      JsonObject detail =
          JSON.createObjectBuilder()
              .add("kind", blocked.blockage().kind().name())
              .add("why", blocked.blockage().why())
              .build();
      add(handle, effect, "blocked", detail, at);
    }
  }

  static JsonObject why(String why) {
    return JSON.createObjectBuilder().add("why", why).build();
  }
}
