package io.tillbridge.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of its own, whose output goes to a file; it never outlives this one. */
public final class Child {
  private final Process process;
  private final Path log;
  private final long start;

  private Child(Process process, Path log, long start) {
    this.process = process;
    this.log = log;
    this.start = start;
  }

  /** Starts one; its output is added to {@code log}. */
  public static Child start(Path log, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(log.resolveSibling(""));
      long start = Files.exists(log) ? Files.size(log) : 0;
      File file = log.toFile();
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(file));
      builder.environment().keySet().removeIf(name -> name.startsWith("TILLBRIDGE_"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Child(process, log, start);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not start " + command, e);
    }
  }

  /** The Java that runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What it has printed so far. */
  public String output() {
    try {
      byte[] all = Files.readAllBytes(log);
      return new String(all, (int) start, all.length - (int) start, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it prints something; fails at once where it ends before. */
  public Matcher prints(Pattern pattern) {
    Matcher[] found = new Matcher[1];
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              boolean lives = process.isAlive();
              found[0] = pattern.matcher(output());
              if (found[0].find()) {
                return true;
              }
              if (!lives) {
                throw new AssertionError("It ended with " + process.exitValue() + ":\n" + output());
              }
              return false;
            });
    return found[0];
  }

  /** Whether it ends within that time; waits no longer than it has to. */
  public boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for a process", stopped);
    }
  }

  public boolean lives() {
    return process.isAlive();
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    if (!endsWithin(Duration.ofSeconds(20))) {
      throw new AssertionError("The process " + process.pid() + " does not die");
    }
  }

  /** {@code kill}, that is SIGTERM. */
  public void terminate() {
    process.destroy();
  }
}
