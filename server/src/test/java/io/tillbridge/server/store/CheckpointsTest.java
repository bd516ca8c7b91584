package io.tillbridge.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final int MORE_THAN_ENOUGH = 20_000;

  @TempDir Path folder;
  private final WatchedVertx watched = new WatchedVertx();
  private DatabaseFile file;
  private Writer writer;

  @BeforeEach
  void open() throws Exception {
    file = new DatabaseFile(folder.resolve("till.db"));
    file.migrate();
    Handle handle = Jdbi.create(file::connectForWriting).open();
    Checkpoints checkpoints = new Checkpoints(file.connectForCheckpoints(), 4, 40);
    writer = new Writer(watched.vertx(), handle, checkpoints, 100);
    writer.start();
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void aLogThatIsAddedToWithoutAPauseBeginsAnewAndLosesNothing() throws Exception {
    int first = beginning();
    int written = 0;
    while (beginning() < first + 3 && written < MORE_THAN_ENOUGH) {
      written++;
      String id = "order-" + written;
      Bridge.get(
          writer.write(
              transaction ->
                  transaction
                      .handle()
                      .createUpdate("INSERT INTO api_call (connection, at) VALUES (:id, 1)")
                      .bind("id", id)
                      .execute()));
    }

    assertThat(beginning()).isGreaterThanOrEqualTo(first + 3);
    assertThat(calls()).isEqualTo(written);
    Bridge.get(writer.close());
    assertThat(calls()).isEqualTo(written);
  }

  /** How often the log began anew (SQLite, "Database File Format", WAL header, offset 12). */
  private int beginning() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(folder.resolve("till.db-wal").toFile(), "r")) {
      if (log.length() < 16) {
        return 0;
      }
      log.seek(12);
      return log.readInt();
    }
  }

  private int calls() {
    return Jdbi.create(file.forReading())
        .withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM api_call").mapTo(Integer.class).one());
  }
}
