package io.tillbridge.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a change works with on the writer's thread. Not to be kept beyond the change. */
public final class Transaction {
  private final Handle handle;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Transaction(Handle handle) {
    this.handle = handle;
  }

  /** The writer's connection, inside a transaction. */
  public Handle handle() {
    return handle;
  }

  /**
   * A statement that is prepared once for the life of the writer, for paths where preparing would
   * cost more than running.
   */
  public PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection().prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  private Connection connection() {
    return handle.getConnection();
  }

  void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }
}
