package io.tillbridge.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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

  /** Drops the prepared statements: after a fault they may be of no use. */
  void forget() throws SQLException {
    List<PreparedStatement> known = List.copyOf(prepared.values());
    prepared.clear();
    for (PreparedStatement statement : known) {
      statement.close();
    }
  }

  void close() throws SQLException {
    forget();
  }
}
