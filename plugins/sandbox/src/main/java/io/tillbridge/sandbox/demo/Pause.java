package io.tillbridge.sandbox.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as people write it: {@code 500ms}, {@code 2s}, {@code 3m}. */
public final class Pause implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (!plain.matches("\\d{1,9}(ms|s|m|h)?")) {
      throw new TypeConversionException("'" + text + "' is no length of time such as 500ms or 2s");
    }
    long count = Long.parseLong(plain.replaceAll("\\D", ""));
    return switch (plain.replaceAll("\\d", "")) {
      case "ms" -> Duration.ofMillis(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofSeconds(count);
    };
  }

  /** Waits. */
  static void of(Duration duration) {
    try {
      TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stopped);
    }
  }
}
