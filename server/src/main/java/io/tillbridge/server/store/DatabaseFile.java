package io.tillbridge.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Where the store lies, and how it is connected to. */
final class DatabaseFile {
  private static final int BUSY_MILLIS = 10_000;

  /** Pages in the log before a commit moves them by itself: more than {@link Checkpoints} leave. */
  private static final int CHECKPOINT_PAGES = 32_000;

  private final Path path;

  DatabaseFile(Path path) {
    this.path = path;
  }

  void migrate() {
    Flyway.configure(DatabaseFile.class.getClassLoader())
        .dataSource(source())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** A connection with a transaction always open. */
  Connection connectForWriting() throws SQLException {
    Connection connection = source().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** A connection that commits nothing. */
  Connection connectForCheckpoints() throws SQLException {
    return forReading().getConnection();
  }

  /** For connections that read; opened for writing, since readers of a log keep its index. */
  DataSource forReading() {
    SQLiteDataSource source = source();
    source.setTransactionMode(TransactionMode.DEFERRED.name());
    return source;
  }

  private SQLiteDataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // FULL: each commit of the write-ahead log is synced, so that it survives a loss of power.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setCacheSize(-16_000);
    // Else each insert would be followed by a select of its row's number, which nobody asks for.
    config.setGetGeneratedKeys(false);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
    return source;
  }
}
