package io.tillbridge.server.delivery.budget;

import io.tillbridge.spi.connector.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Reckons when a call may be made. Windows roll: whether the remote system counts by rolling or by
 * fixed minutes and days, no window of its own then holds more calls than it allows. A call counts
 * from its end, since it arrived there no later than that. Not safe for use by several threads.
 */
final class CallAccount {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** After a crash the end of the last calls is not known; they arrived within this. */
  private static final Duration LONGEST_ARRIVAL = Duration.ofSeconds(5);

  private final Limits limits;
  private final Deque<Instant> ended = new ArrayDeque<>();
  private int underWay;
  private int othersThisMinute;
  private Instant toldThisMinute = Instant.EPOCH;
  private int othersToday;
  private Instant toldToday;
  private Instant silentUntil = Instant.EPOCH;

  CallAccount(Limits limits, CallTable.Past past, Instant now) {
    this.limits = limits;
    this.othersToday = past.othersToday();
    this.toldToday = past.toldAt();
    for (Instant made : past.calls()) {
      Instant latest = made.plus(LONGEST_ARRIVAL);
      ended.add(latest.isBefore(now) ? latest : now);
    }
  }

  /** Whether calls need to be counted at all. */
  boolean counts() {
    return limits.callsPerMinute() != Integer.MAX_VALUE
        || limits.callsPerDay() != Integer.MAX_VALUE;
  }

  Leave ask(Instant now) {
    forget(now);
    if (silentUntil.isAfter(now)) {
      return new Leave.Later(Duration.between(now, silentUntil));
    }
    if (underWay >= limits.concurrentCalls()) {
      return new Leave.AfterAnother();
    }
    if (ended.size() + underWay + othersToday(now) >= limits.callsPerDay()) {
      Instant first = ended.isEmpty() ? toldToday : ended.getFirst();
      return new Leave.NotToday(first.plus(CallTable.DAY));
    }
    int others = toldThisMinute.plus(MINUTE).isAfter(now) ? othersThisMinute : 0;
    int free = limits.callsPerMinute() - underWay - others;
    return free > 0 ? afterLast(free, now) : new Leave.Later(Duration.ofSeconds(1));
  }

  /** The minute holds fewer than {@code allowed} once the call that many places back is over it. */
  private Leave afterLast(int allowed, Instant now) {
    if (ended.size() < allowed) {
      return new Leave.Now();
    }
    Iterator<Instant> newestFirst = ended.descendingIterator();
    Instant oldest = now;
    for (int i = 0; i < allowed; i++) {
      oldest = newestFirst.next();
    }
    Duration wait = Duration.between(now, oldest.plus(MINUTE));
    return wait.isNegative() || wait.isZero() ? new Leave.Now() : new Leave.Later(wait);
  }

  void begin() {
    underWay++;
  }

  void end(Instant now) {
    underWay--;
    if (counts()) {
      ended.addLast(now);
    }
  }

  void remainingThisMinute(int calls, Instant now) {
    long ours = ended.stream().filter(at -> at.plus(MINUTE).isAfter(now)).count() + underWay;
    othersThisMinute = (int) Math.max(0, limits.callsPerMinute() - (long) calls - ours);
    toldThisMinute = now;
  }

  /** Returns what others used today by this. */
  int remainingToday(int calls, Instant now) {
    forget(now);
    long ours = ended.size() + (long) underWay;
    othersToday = (int) Math.max(0, limits.callsPerDay() - (long) calls - ours);
    toldToday = now;
    return othersToday;
  }

  void pause(Instant until) {
    silentUntil = until.isAfter(silentUntil) ? until : silentUntil;
  }

  private int othersToday(Instant now) {
    return toldToday.plus(CallTable.DAY).isAfter(now) ? othersToday : 0;
  }

  private void forget(Instant now) {
    while (!ended.isEmpty() && !ended.getFirst().plus(CallTable.DAY).isAfter(now)) {
      ended.removeFirst();
    }
  }
}
