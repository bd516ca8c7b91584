package io.tillbridge.server.authorisation;

import io.tillbridge.spi.connector.Authorises.Attempt;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The times that people are asked at present. In memory alone: after a restart a person begins
 * anew. A state is good for one answer. Safe for use by several threads.
 */
final class Attempts {
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Asked> byState = new LinkedHashMap<>();
  private final Map<String, Progress> progress = new LinkedHashMap<>();

  Attempts(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  synchronized Asked begin(String connection, URI redirect) {
    Instant now = clock.instant();
    byState.values().removeIf(old -> !old.until().isAfter(now));
    trim(byState);
    trim(progress);
    Asked asked =
        new Asked(
            random(9), connection, new Attempt(redirect, random(32), random(48)), now.plus(AGE));
    byState.put(asked.attempt().state(), asked);
    progress.put(asked.id(), new Progress(Progress.State.WAITING, ""));
    return asked;
  }

  /** The attempt that a state belongs to, once. */
  synchronized Optional<Asked> take(String state) {
    return Optional.ofNullable(byState.remove(state))
        .filter(asked -> asked.until().isAfter(clock.instant()));
  }

  synchronized void ended(Asked asked, Progress.State state, String why) {
    progress.put(asked.id(), new Progress(state, why));
  }

  synchronized Progress progress(String connection, String id) {
    Progress known = progress.get(id);
    boolean open =
        byState.values().stream()
            .anyMatch(
                asked ->
                    asked.id().equals(id)
                        && asked.connection().equals(connection)
                        && asked.until().isAfter(clock.instant()));
    if (known == null || (known.state() == Progress.State.WAITING && !open)) {
      return new Progress(
          Progress.State.EXPIRED, "No answer came in time, or it was asked before a restart.");
    }
    return known;
  }

  private static void trim(Map<String, ?> map) {
    Iterator<String> oldest = map.keySet().iterator();
    while (map.size() >= MOST && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }

  private String random(int bytes) {
    byte[] chance = new byte[bytes];
    random.nextBytes(chance);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
  }
}
