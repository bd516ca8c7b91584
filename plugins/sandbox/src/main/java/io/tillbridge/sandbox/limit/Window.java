package io.tillbridge.sandbox.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** The calls of the last so many seconds: a rolling window, the stricter of the two readings. */
final class Window {
  private final long millis;
  private final Deque<Long> calls = new ArrayDeque<>();

  Window(long seconds) {
    this.millis = seconds * 1000;
  }

  int used(long now) {
    while (!calls.isEmpty() && calls.getFirst() <= now - millis) {
      calls.removeFirst();
    }
    return calls.size();
  }

  void add(long now) {
    calls.addLast(now);
  }

  /** Whole seconds until the oldest call has left the window; at least one. */
  long secondsUntilRoom(long now) {
    return calls.isEmpty() ? 1 : Math.max(1, (calls.getFirst() + millis - now + 999) / 1000);
  }
}
