package io.tillbridge.sandbox.xero.books;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A tracking category.
 *
 * @param id Xero's identifier
 * @param name what lines name
 * @param status {@code ACTIVE} or {@code ARCHIVED}
 * @param options what a line can choose from
 */
public record Tracking(UUID id, String name, String status, List<Option> options) {

  /** An option of a category. */
  public record Option(UUID id, String name, String status) {}

  /** The option of that name. */
  public Optional<Option> option(String wanted) {
    return options.stream().filter(option -> option.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
