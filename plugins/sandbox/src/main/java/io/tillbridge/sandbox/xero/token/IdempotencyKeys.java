package io.tillbridge.sandbox.xero.token;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.xero.wire.XeroError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers a repeated write with what was answered the first time, errors included, for six minutes
 * from then (Xero's guide to idempotent requests). Keys belong to the app, not to the organisation.
 * For one event loop only.
 */
public final class IdempotencyKeys {
  private static final int LONGEST = 128;
  private static final Duration KEPT = Duration.ofMinutes(6);
  private static final List<String> WRITES = List.of("PUT", "POST", "PATCH");

  private final InstantSource clock;
  private final Map<String, Remembered> answers = new LinkedHashMap<>();

  /** No keys yet. */
  public IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  private record Remembered(String request, Answer answer, Instant until) {}

  /** Forgets all keys. */
  public void reset() {
    answers.clear();
  }

  /** Does the work, unless it was done under the call's key. */
  public Answer once(Call call, String organisation, Supplier<Answer> work) {
    Optional<String> header = call.header("Idempotency-Key");
    if (header.isEmpty() || !WRITES.contains(call.method())) {
      return Refusal.caught(work);
    }
    String key = header.get();
    if (key.isBlank() || key.length() > LONGEST) {
      return XeroError.request(
              "Idempotency Key: must have 1 to " + LONGEST + " characters, not " + key.length())
          .answer();
    }
    Instant now = clock.instant();
    answers.values().removeIf(old -> !old.until().isAfter(now));
    String request =
        String.join(
            "\n",
            call.method(),
            call.path(),
            call.rawQuery(),
            organisation,
            call.body().toString());
    Remembered known = answers.get(key);
    if (known == null) {
      Answer answer = Refusal.caught(work);
      answers.put(key, new Remembered(request, answer, now.plus(KEPT)));
      return answer;
    }
    return known.request().equals(request)
        ? known.answer()
        : XeroError.request("Idempotency Key: " + key + " is used with a different request.")
            .answer();
  }
}
