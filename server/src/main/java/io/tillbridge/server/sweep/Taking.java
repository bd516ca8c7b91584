package io.tillbridge.server.sweep;

import io.tillbridge.server.journal.Accepted;
import io.tillbridge.server.journal.Journal;
import io.tillbridge.spi.connector.Notice;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was found in a shop into the journal, unless it is known as it stands. Safe for use by
 * several threads.
 */
public final class Taking {
  /** Within this time of being read, an order may have changed again with the same date. */
  private static final Duration SAME_DATE = Duration.ofSeconds(2);

  private final Journal journal;
  private final Clock clock;

  /** Puts it into {@code journal}. */
  public Taking(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Those of {@code notices} that tell something new, by what is known. */
  static List<Notice> news(
      List<Notice> notices, Map<String, SweepTable.Known> known, Instant since) {
    return notices.stream()
        .filter(notice -> isNews(notice, known.get(notice.subject().key()), since))
        .toList();
  }

  /** Those of {@code notices} that tell something new, however old they are. */
  public static List<Notice> news(Handle handle, String connection, List<Notice> notices) {
    List<String> ids = notices.stream().map(notice -> notice.subject().key()).toList();
    return news(notices, SweepTable.known(handle, connection, ids), Instant.MIN);
  }

  private static boolean isNews(Notice notice, SweepTable.@Nullable Known known, Instant since) {
    Instant created = notice.createdAt();
    if (known == null) {
      return created == null || !created.isBefore(since);
    }
    Instant changed = notice.changedAt();
    return known.gone()
        || changed == null
        || !changed.equals(known.changedAt())
        || known.readAt().isBefore(changed.plus(SAME_DATE));
  }

  /** Makes them durable; how many had not come before. */
  public Future<Integer> take(String connection, List<Notice> notices) {
    Instant now = clock.instant();
    return Future.all(
            notices.stream()
                .map(notice -> journal.accept(connection, notice, body(notice), now))
                .toList())
        .map(
            all -> {
              int taken = 0;
              for (int i = 0; i < notices.size(); i++) {
                Accepted accepted = all.resultAt(i);
                taken += accepted.repeated() ? 0 : 1;
              }
              return taken;
            });
  }

  private static Buffer body(Notice notice) {
    return Buffer.buffer(
        Json.createObjectBuilder()
            .add("event", notice.type())
            .add("id", notice.subject().key())
            .add("changed", String.valueOf(notice.changedAt()))
            .build()
            .toString());
  }
}
