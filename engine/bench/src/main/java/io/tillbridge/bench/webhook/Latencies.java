package io.tillbridge.bench.webhook;

import java.util.Arrays;

/** How long each answer took. For use by one thread. */
final class Latencies {
  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  int count() {
    return count;
  }

  /** Milliseconds that this share of the answers took at most; call it once all are there. */
  double percentile(double share) {
    Arrays.sort(nanos, 0, count);
    return count == 0 ? 0 : nanos[Math.min(count - 1, (int) (share * count))] / 1e6;
  }
}
