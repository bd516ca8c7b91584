package io.tillbridge.bench.webhook;

import java.time.Duration;

/** A server that is measured. */
record Target(int port, ProcessHandle process, String path) {

  /** Reads {@code PORT:PROCESS}. */
  static Target parse(String text, String path) {
    String[] parts = text.split(":", -1);
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(parts[1]))
            .orElseThrow(() -> new IllegalArgumentException("there is no process " + parts[1]));
    return new Target(Integer.parseInt(parts[0]), process, path);
  }

  /** How long cores worked for the server so far, in seconds. */
  double coreSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }
}
