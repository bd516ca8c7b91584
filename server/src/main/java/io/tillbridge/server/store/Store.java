package io.tillbridge.server.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file: one writer whose commits are grouped and reach the disk before they are told of,
 * and readers beside it. Nothing here blocks an event loop. Safe for use by several threads.
 */
public final class Store {
  /** 32 MB in pages of 4 KB. */
  private static final int LONG_LOG = 8_000;

  private final Writer writer;
  private final ReadPool reads;
  private final WorkerExecutor workers;

  private Store(Writer writer, ReadPool reads, WorkerExecutor workers) {
    this.writer = writer;
    this.reads = reads;
    this.workers = workers;
  }

  /**
   * Opens the file, makes it where there is none, and brings its tables up to date.
   *
   * @param intakeLimit how many events from outside may wait in memory for their commit
   */
  public static Future<Store> open(Vertx vertx, Path file, int intakeLimit) {
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("tillbridge-read:" + file, 4);
    return workers
        .executeBlocking(
            () -> {
              DatabaseFile database = new DatabaseFile(file);
              database.migrate();
              Jdbi jdbi = Jdbi.create(database::connectForWriting);
              Handle handle = jdbi.open();
              Writer writer =
                  new Writer(
                      vertx,
                      handle,
                      new Checkpoints(database.connectForCheckpoints(), 256, LONG_LOG),
                      intakeLimit);
              writer.start();
              return new Store(writer, new ReadPool(database, 4), workers);
            },
            false)
        .onFailure(failure -> workers.close());
  }

  /** Makes a change; completes when it is on the disk. */
  public <T> Future<T> write(Change<T> change) {
    return writer.write(change);
  }

  /**
   * Makes a change of one statement that comes from outside; completes when it is on the disk,
   * fails with {@link Refused.Full} where too much is waiting.
   */
  public <T> Future<T> take(Change<T> change) {
    return writer.take(change);
  }

  /** Answers a question on a worker thread, from what is committed. */
  public <T> Future<T> read(Function<Handle, T> question) {
    return workers.executeBlocking(() -> reads.ask(question), false);
  }

  /** How many changes wait to be committed. */
  public int waiting() {
    return writer.waiting();
  }

  /** Commits what was taken, then closes the file. */
  public Future<Void> close() {
    return writer
        .close()
        .eventually(() -> workers.executeBlocking(reads::close, false))
        .eventually(workers::close);
  }
}
