package io.tillbridge.server.reading;

import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.server.order.OrderTable;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Problem;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a subject's events where no order was kept. */
final class ReadingOutcome {
  /** A shop may tell of an order a moment before it shows it. */
  private static final int MISSING_TRIES = 4;

  private static final Duration WRITE_UNDER_WAY = Duration.ofMillis(200);

  private final Store store;
  private final Identifiers identifiers;
  private final Backoff backoff;
  private final int maxAttempts;
  private final Clock clock;

  ReadingOutcome(
      Store store, Identifiers identifiers, Backoff backoff, int maxAttempts, Clock clock) {
    this.store = store;
    this.identifiers = identifiers;
    this.backoff = backoff;
    this.maxAttempts = maxAttempts;
    this.clock = clock;
  }

  Future<Void> notAnOrder(PendingSubject subject) {
    return store
        .write(
            tx -> {
              String why = "Only orders are booked; this is of kind " + subject.subject().kind();
              PendingEvents.done(tx.handle(), subject, null, why, clock.instant());
              return true;
            })
        .mapEmpty();
  }

  /** Whether a shop that doesn't show a document is asked again before it counts as gone. */
  boolean patientWith(PendingSubject subject) {
    return subject.attempts() + 1 < MISSING_TRIES;
  }

  Future<Void> neverSeen(PendingSubject subject, String why) {
    String advice = "If the order exists in the shop, put this up again.";
    return unusable(
        subject, List.of(new Problem("", "The shop has no such order: " + why, advice)));
  }

  /** A wait that the shop asked for, longer than our own would be, is no failed try. */
  Future<Void> retry(PendingSubject subject, Duration after, String why) {
    Duration own = backoff.after(subject.attempts() + 1);
    boolean failed = after.compareTo(own) < 0;
    if (failed && subject.attempts() + 1 >= maxAttempts) {
      String message = "It was tried " + maxAttempts + " times; the last time: " + why;
      return unusable(
          subject, List.of(new Problem("", message, "When the cause is mended, put it up again.")));
    }
    Instant nextAt = clock.instant().plus(failed ? own : after);
    return store
        .write(
            tx -> {
              PendingEvents.retry(tx.handle(), subject, failed, nextAt, why);
              return true;
            })
        .mapEmpty();
  }

  Future<Void> postponed(PendingSubject subject, String why) {
    return store
        .write(
            tx -> {
              Instant nextAt = clock.instant().plus(WRITE_UNDER_WAY);
              PendingEvents.retry(tx.handle(), subject, false, nextAt, why);
              return true;
            })
        .mapEmpty();
  }

  Future<Void> unusable(PendingSubject subject, List<Problem> problems) {
    Instant now = clock.instant();
    String why = problems.isEmpty() ? "unusable" : problems.get(0).toString();
    return store
        .write(
            tx -> {
              Optional<String> known =
                  OrderTable.id(tx.handle(), subject.connection(), subject.subject().key());
              DeadLetter letter = letter(subject, known, problems, now);
              PendingEvents.dead(tx.handle(), subject, letter, why, now);
              return true;
            })
        .mapEmpty();
  }

  Future<Void> blocked(String connection, Blockage blockage) {
    return store
        .write(
            tx -> {
              BlockageTable.block(tx.handle(), connection, blockage, clock.instant());
              return true;
            })
        .mapEmpty();
  }

  private DeadLetter letter(
      PendingSubject subject, Optional<String> orderId, List<Problem> problems, Instant now) {
    return new DeadLetter(
        identifiers.next(),
        DeadLetter.Source.EVENT,
        subject.eventId(),
        subject.connection(),
        orderId,
        subject.subject().kind().name(),
        subject.subject().key(),
        subject.subject().announced(),
        problems,
        subject.attempts() + 1,
        now,
        DeadLetter.State.OPEN,
        Optional.empty());
  }
}
