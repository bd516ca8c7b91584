package io.tillbridge.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Times as they lie in the store: milliseconds since 1970. */
public final class Times {
  private Times() {}

  /** The time in a column that always has one. */
  public static Instant at(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** The time in a column that may have none. */
  public static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
