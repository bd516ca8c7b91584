package io.tillbridge.server.backfill;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A backfill that was asked for.
 *
 * @param from the first day, where the ledger's organisation is
 * @param to the last day
 * @param rehearse whether it only tells what would be booked
 * @param why what went wrong, "" for nothing
 */
public record Backfill(
    String id,
    String connection,
    LocalDate from,
    LocalDate to,
    boolean rehearse,
    State state,
    Report report,
    String why,
    Instant begunAt) {

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  Backfill with(Report newer) {
    return new Backfill(id, connection, from, to, rehearse, state, newer, why, begunAt);
  }

  Backfill ended(State how, String because) {
    return new Backfill(id, connection, from, to, rehearse, how, report, because, begunAt);
  }
}
