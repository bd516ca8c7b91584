package io.tillbridge.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Connections that only read. */
final class ReadPool {
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  ReadPool(DatabaseFile file, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(file.forReading());
    config.setConnectionInitSql("PRAGMA query_only = 1");
    config.setMaximumPoolSize(size);
    config.setPoolName("tillbridge-read");
    this.pool = new HikariDataSource(config);
    this.jdbi = Jdbi.create(pool);
  }

  <T> T ask(Function<Handle, T> question) {
    return jdbi.withHandle(question::apply);
  }

  /** Returns true, so that it may stand as a task. */
  boolean close() {
    pool.close();
    return true;
  }
}
