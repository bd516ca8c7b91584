package io.tillbridge.sandbox.fault;

import java.util.Locale;
import java.util.Optional;

/** The remote systems the sandbox plays. */
public enum Remote {
  /** The store. */
  XCART("/xcart/api"),
  /** The organisations, with the endpoint that grants tokens. */
  XERO("/api.xro/2.0");

  private final String base;

  Remote(String base) {
    this.base = base;
  }

  /** Where the system's own paths begin. */
  public String base() {
    return base;
  }

  /** The path as the system's documentation writes it. */
  public String withoutBase(String path) {
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  /** The system's name in controls and counts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The system of that name. */
  public static Optional<Remote> named(String word) {
    for (Remote system : values()) {
      if (system.word().equals(word)) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }
}
