package io.tillbridge.server.store;

import java.util.List;

/**
 * Part of a list.
 *
 * @param next the cursor that asks for the part after this, "" at the end
 */
public record Page<T>(List<T> items, String next) {
  public Page {
    items = List.copyOf(items);
  }
}
