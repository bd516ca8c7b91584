package io.tillbridge.server.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that changes the store. What has gathered while one commit went to the disk is
 * committed together by the next, so that the cost of being durable is shared. Safe for use by
 * several threads.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int GROUP = 1024;

  private final Vertx vertx;
  private final Handle handle;
  private final Transaction transaction;
  private final Checkpoints checkpoints;
  private final int intakeLimit;
  private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger intake = new AtomicInteger();
  private final Promise<Void> ended = Promise.promise();
  private final Thread thread;
  private volatile boolean closing;

  Writer(Vertx vertx, Handle handle, Checkpoints checkpoints, int intakeLimit) {
    this.vertx = vertx;
    this.handle = handle;
    this.transaction = new Transaction(handle);
    this.checkpoints = checkpoints;
    this.intakeLimit = intakeLimit;
    this.thread = new Thread(this::run, "tillbridge-writer");
  }

  void start() {
    checkpoints.start();
    thread.start();
  }

  /** A change that is always taken, since refusing it would lose what has already happened. */
  <T> Future<T> write(Change<T> change) {
    return enqueue(change, false);
  }

  /**
   * A change of one statement that comes from outside and may be refused with {@link Refused.Full}.
   */
  <T> Future<T> take(Change<T> change) {
    if (intake.get() >= intakeLimit) {
      return Future.failedFuture(new Refused.Full(intakeLimit, Duration.ofSeconds(2)));
    }
    intake.incrementAndGet();
    return enqueue(change, true);
  }

  int waiting() {
    return queue.size();
  }

  /** Completes when everything taken so far is durable and the thread has ended. */
  Future<Void> close() {
    closing = true;
    return ended.future();
  }

  private <T> Future<T> enqueue(Change<T> change, boolean fromOutside) {
    if (closing) {
      return Future.failedFuture(new Refused.Closed());
    }
    Pending<T> pending =
        new Pending<>(change, fromOutside, (ContextInternal) vertx.getOrCreateContext());
    queue.add(pending);
    return pending.promise.future();
  }

  private void run() {
    List<Pending<?>> group = new ArrayList<>(GROUP);
    try {
      while (!closing || !queue.isEmpty()) {
        Pending<?> first = queue.poll(20, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          queue.drainTo(group, GROUP - 1);
          commit(group);
          group.clear();
        }
      }
      transaction.close();
      checkpoints.close();
      handle.close();
      ended.complete();
    } catch (InterruptedException | SQLException | RuntimeException | Error e) {
      closing = true;
      LOG.error("The store's writer ended; nothing more can be written until a restart", e);
      group.forEach(pending -> pending.failure = e);
      queue.forEach(pending -> pending.failure = new Refused.Closed());
      group.addAll(queue);
      tell(group);
      ended.fail(e);
    }
  }

  private void commit(List<Pending<?>> group) {
    Connection connection = handle.getConnection();
    try {
      if (connection.getAutoCommit()) {
        connection.setAutoCommit(false);
      }
      for (Pending<?> pending : group) {
        make(pending);
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      rollBack(connection);
      LOG.error("{} changes could not be committed to the store", group.size(), e);
      group.forEach(pending -> pending.failure = e);
    }
    tell(group);
    if (checkpoints.committed()) {
      moveRest(connection);
    }
  }

  /**
   * Outside of a transaction, which the driver else begins with each commit: inside it can't be.
   */
  private void moveRest(Connection connection) {
    try {
      connection.setAutoCommit(true);
      try {
        Checkpoints.move(connection);
      } finally {
        connection.setAutoCommit(false);
      }
    } catch (SQLException e) {
      // Without a transaction: the next group begins one, or nothing of it is made.
      LOG.warn("The store's log could not begin anew; it is tried again", e);
    }
  }

  /** Each event loop is called once for all that it waits for, since calling it is dear. */
  private void tell(List<Pending<?>> group) {
    Map<ContextInternal, List<Pending<?>>> waiting = new HashMap<>();
    for (Pending<?> pending : group) {
      if (pending.fromOutside) {
        intake.decrementAndGet();
      }
      waiting
          .computeIfAbsent(pending.context.unwrap(), first -> new ArrayList<>(group.size()))
          .add(pending);
    }
    waiting.forEach((loop, told) -> loop.execute(told, all -> all.forEach(Pending::complete)));
  }

  private void make(Pending<?> pending) throws SQLException {
    // One statement is whole or nothing by itself; only several need a savepoint.
    if (pending.fromOutside) {
      pending.make(transaction);
      if (pending.failure instanceof SQLException fault) {
        throw fault;
      }
      return;
    }
    execute("SAVEPOINT change");
    pending.make(transaction);
    if (pending.failure != null) {
      execute("ROLLBACK TO change");
    }
    execute("RELEASE change");
  }

  private void execute(String sql) throws SQLException {
    PreparedStatement statement = transaction.prepared(sql);
    statement.execute();
  }

  /**
   * Back to an open transaction with nothing in it. Where the disk is full or fails, SQLite has
   * rolled back by itself: then there is nothing to roll back, the driver opens no transaction
   * again, and statements that were prepared before can't be run any more.
   */
  private void rollBack(Connection connection) {
    try {
      transaction.forget();
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException rolledBackAlready) {
      try (Statement begin = connection.createStatement()) {
        begin.execute("BEGIN IMMEDIATE");
      } catch (SQLException e) {
        e.addSuppressed(rolledBackAlready);
        LOG.error("The store could not begin anew after a failed commit", e);
      }
    }
  }

  private static final class Pending<T> {
    final Change<T> change;
    final boolean fromOutside;
    final ContextInternal context;
    final Promise<T> promise = Promise.promise();
    @Nullable T result;
    @Nullable Throwable failure;

    Pending(Change<T> change, boolean fromOutside, ContextInternal context) {
      this.change = change;
      this.fromOutside = fromOutside;
      this.context = context;
    }

    void make(Transaction transaction) {
      try {
        result = change.make(transaction);
      } catch (SQLException | RuntimeException e) {
        failure = e;
      }
    }

    /** On the thread of its context. */
    void complete() {
      context.dispatch(
          () -> {
            if (failure == null) {
              promise.tryComplete(result);
            } else {
              promise.tryFail(failure);
            }
          });
    }
  }
}
