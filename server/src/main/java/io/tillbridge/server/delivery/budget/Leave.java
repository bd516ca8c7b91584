package io.tillbridge.server.delivery.budget;

import java.time.Duration;
import java.time.Instant;

/** Whether a call may be made. */
sealed interface Leave {
  /** Now. */
  record Now() implements Leave {}

  /** When a call under way has ended. */
  record AfterAnother() implements Leave {}

  /** No sooner than after this time. */
  record Later(Duration delay) implements Leave {}

  /** The day's calls are used up until this time. */
  record NotToday(Instant until) implements Leave {}
}
