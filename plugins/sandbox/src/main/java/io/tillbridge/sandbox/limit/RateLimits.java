package io.tillbridge.sandbox.limit;

import io.tillbridge.sandbox.http.Answer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts calls for each organisation and for the app, and refuses what goes beyond the allowance.
 * For one event loop only.
 */
public final class RateLimits {
  private static final long MINUTE = 60;
  private static final long DAY = 24 * 60 * MINUTE;

  private final InstantSource clock;
  private final Allowance initial;
  private final Map<String, Tally> tallies = new HashMap<>();
  private Window app = new Window(MINUTE);
  private Allowance allowance;
  private long refused;

  /** Nothing counted yet. */
  public RateLimits(InstantSource clock, Allowance allowance) {
    this.clock = clock;
    this.initial = allowance;
    this.allowance = allowance;
  }

  /** What is allowed now. */
  public Allowance allowance() {
    return allowance;
  }

  /** Allows more or less from now on. */
  public void allow(Allowance changed) {
    allowance = changed;
  }

  /** How many calls were refused. */
  public long refused() {
    return refused;
  }

  /** Forgets all counts and allows what was allowed at the start. */
  public void reset() {
    tallies.clear();
    app = new Window(MINUTE);
    allowance = initial;
    refused = 0;
  }

  /** Counts a call in, or says why not. Each call counted in must be counted out. */
  public Optional<Answer> enter(String organisation) {
    long now = clock.millis();
    Tally tally = tallies.computeIfAbsent(organisation, any -> new Tally());
    Optional<Answer> refusal = Optional.empty();
    if (tally.day.used(now) >= allowance.day()) {
      refusal = Optional.of(tooMany("day", tally.day.secondsUntilRoom(now)));
    } else if (tally.minute.used(now) >= allowance.minute()) {
      refusal = Optional.of(tooMany("minute", tally.minute.secondsUntilRoom(now)));
    } else if (app.used(now) >= allowance.appMinute()) {
      refusal = Optional.of(tooMany("appminute", app.secondsUntilRoom(now)));
    } else if (tally.underWay >= allowance.concurrent()) {
      refusal = Optional.of(tooMany("concurrent", 0));
    }
    if (refusal.isPresent()) {
      refused++;
      return refusal.map(answer -> answer.with(remaining(organisation)));
    }
    tally.day.add(now);
    tally.minute.add(now);
    app.add(now);
    tally.underWay++;
    return refusal;
  }

  /** Counts a call out. */
  public void leave(String organisation) {
    Tally tally = tallies.get(organisation);
    if (tally != null && tally.underWay > 0) {
      tally.underWay--;
    }
  }

  /** The headers that say what is left. */
  public Map<String, String> remaining(String organisation) {
    long now = clock.millis();
    Tally tally = tallies.computeIfAbsent(organisation, any -> new Tally());
    return Map.of(
        "X-DayLimit-Remaining", left(allowance.day(), tally.day.used(now)),
        "X-MinLimit-Remaining", left(allowance.minute(), tally.minute.used(now)),
        "X-AppMinLimit-Remaining", left(allowance.appMinute(), app.used(now)));
  }

  private static String left(int allowed, int used) {
    return String.valueOf(Math.max(0, allowed - used));
  }

  private static Answer tooMany(String problem, long seconds) {
    Answer answer = Answer.empty(429).with("X-Rate-Limit-Problem", problem);
    return seconds > 0 ? answer.with("Retry-After", String.valueOf(seconds)) : answer;
  }

  private static final class Tally {
    private final Window day = new Window(DAY);
    private final Window minute = new Window(MINUTE);
    private int underWay;
  }
}
