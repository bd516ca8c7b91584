package io.tillbridge.xero.api;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Numbers in an answer's headers. */
final class Waits {
  private Waits() {}

  /** The header Retry-After in whole seconds; {@code otherwise} where it is missing or a date. */
  static Duration retryAfter(MultiMap headers, Duration otherwise) {
    Integer seconds = number(headers, "Retry-After");
    return seconds == null ? otherwise : Duration.ofSeconds(seconds);
  }

  /** A header that is a whole number of at most eight digits, null where it isn't. */
  static @Nullable Integer number(MultiMap headers, String name) {
    String value = headers.get(name);
    return value != null && value.trim().matches("\\d{1,8}") ? Integer.valueOf(value.trim()) : null;
  }
}
