package io.tillbridge.server.store;

import java.sql.SQLException;

/**
 * A change to the store, whole or not at all.
 *
 * @param <T> what it gives once it is durable
 */
@FunctionalInterface
public interface Change<T> {

  /** Makes the change; anything thrown undoes it alone, not the changes committed with it. */
  T make(Transaction transaction) throws SQLException;
}
