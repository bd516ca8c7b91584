package io.tillbridge.server.log;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The logger that a plugin gets: its lines carry the connection's name, secrets masked. */
public final class PluginLogger implements System.Logger {
  private final org.slf4j.Logger target;
  private final Redaction redaction;

  /** {@code name} is what the lines stand under. */
  public PluginLogger(String name, Redaction redaction) {
    this.target = LoggerFactory.getLogger(name);
    this.redaction = redaction;
  }

  @Override
  public String getName() {
    return target.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF && target.isEnabledForLevel(slf4j(level));
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      target.atLevel(slf4j(level)).setCause(thrown).log(redaction.apply(String.valueOf(message)));
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    if (isLoggable(level)) {
      String text = String.valueOf(format);
      log(
          level,
          bundle,
          parameters == null || parameters.length == 0
              ? text
              : MessageFormat.format(text, parameters),
          (Throwable) null);
    }
  }

  private static org.slf4j.event.Level slf4j(Level level) {
    return switch (level) {
      case ALL, TRACE -> org.slf4j.event.Level.TRACE;
      case DEBUG -> org.slf4j.event.Level.DEBUG;
      case INFO -> org.slf4j.event.Level.INFO;
      case WARNING -> org.slf4j.event.Level.WARN;
      case ERROR, OFF -> org.slf4j.event.Level.ERROR;
    };
  }
}
