package io.tillbridge.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is committed from the write-ahead log into the file, on a thread of its own, so that
 * commits go on beside it (SQLite, "Write-Ahead Logging", checkpointing). Under a steady load the
 * log never is all moved that way, and would grow for ever: then the writer moves the little that
 * is left by itself, after which the log begins anew.
 */
final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final Connection connection;
  private final Semaphore due = new Semaphore(0);
  private final AtomicBoolean restWanted = new AtomicBoolean();
  private final Thread thread = new Thread(this::run, "tillbridge-checkpoint");
  private final int every;
  private final int longLog;
  private int commits;
  private volatile boolean closing;

  /**
   * {@code connection} becomes its own.
   *
   * @param every commits between two checkpoints; each changes some 5 to 50 pages
   * @param longLog pages that the log may hold before the writer is asked to have it begin anew
   */
  Checkpoints(Connection connection, int every, int longLog) {
    this.connection = connection;
    this.every = every;
    this.longLog = longLog;
  }

  void start() {
    thread.start();
  }

  /** For the writer, after each commit: whether it should move the rest by itself now. */
  boolean committed() {
    commits++;
    if (commits >= every) {
      commits = 0;
      due.release();
    }
    return restWanted.getAndSet(false);
  }

  /** Moves what it can without waiting for anyone; how many pages the log holds. */
  static int move(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet moved = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      return moved.next() ? moved.getInt("log") : 0;
    }
  }

  /** Waits for a checkpoint under way. */
  void close() throws InterruptedException, SQLException {
    closing = true;
    due.release();
    thread.join(TimeUnit.SECONDS.toMillis(30));
    connection.close();
  }

  private void run() {
    try {
      while (true) {
        due.acquire();
        due.drainPermits();
        if (closing) {
          return;
        }
        checkpoint();
      }
    } catch (InterruptedException e) {
      LOG.warn("Checkpoints beside the writer end; the writer makes them by itself", e);
    }
  }

  private void checkpoint() {
    try {
      if (move(connection) >= longLog) {
        // Once more, so that what came meanwhile is all that is left for the writer.
        move(connection);
        restWanted.set(true);
      }
    } catch (SQLException e) {
      LOG.warn("What is committed could not be moved into the store's file; it is tried again", e);
    }
  }
}
