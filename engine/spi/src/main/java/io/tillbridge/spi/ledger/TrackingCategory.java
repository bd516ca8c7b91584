package io.tillbridge.spi.ledger;

import java.util.List;

/**
 * A tracking category with its active options by name.
 *
 * @param id the ledger's key
 */
public record TrackingCategory(String id, String name, List<String> options) {

  public TrackingCategory {
    options = List.copyOf(options);
  }
}
