package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Outcome;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Which limit a 429 names, and what follows from it (Xero, "OAuth 2.0 API limits"). The exact words
 * of {@code X-Rate-Limit-Problem} differ over time, so parts of words are compared.
 */
final class RateLimit {
  /** Longer than this is no minute limit. */
  private static final Duration LONGEST_MINUTE = Duration.ofMinutes(2);

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final CallBudget budget;

  RateLimit(Clock clock, CallBudget budget) {
    this.clock = clock;
    this.budget = budget;
  }

  /** Nothing was written; {@code call} spreads the waits of calls that were refused together. */
  Outcome outcome(MultiMap headers, ApiCall call) {
    String header = headers.get("X-Rate-Limit-Problem");
    String problem = header == null ? "" : header.toLowerCase(Locale.ROOT);
    Duration asked = Waits.retryAfter(headers, Duration.ZERO);
    boolean day = problem.contains("day") || problem.contains("dai");
    if (day || (problem.isEmpty() && asked.compareTo(LONGEST_MINUTE) > 0)) {
      budget.remainingToday(0);
      return new Outcome.Blocked(
          new Blockage(
              Blockage.Kind.DAY_LIMIT,
              clock.instant().plus(asked.isZero() ? HOUR : asked),
              "Xero's limit of calls for today is used up; nothing is lost, writing goes on then."));
    }
    if (problem.contains("concurrent") || (problem.isEmpty() && asked.isZero())) {
      Duration wait = asked.isZero() ? spread(call) : asked;
      return new Outcome.Retry(wait, "Xero had too many calls at once from this connection.");
    }
    Duration wait = asked.isZero() ? MINUTE : asked;
    budget.pause(wait);
    return new Outcome.Retry(wait, "Xero's limit of calls for this minute is used up.");
  }

  /** 250 to 2,297 ms, the same for the same call: random enough, and repeatable. */
  private static Duration spread(ApiCall call) {
    int hash = (call.resource() + call.query().text() + call.idempotencyKey()).hashCode();
    return Duration.ofMillis(250 + (hash & 0x7ff));
  }
}
