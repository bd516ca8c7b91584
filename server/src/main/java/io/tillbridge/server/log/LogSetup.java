package io.tillbridge.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.tillbridge.server.config.Configuration.LogSettings;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Sets logback by the configuration, in code: no file to find, none to parse at start. */
public final class LogSetup {
  private static final String HUMAN = "%d{HH:mm:ss.SSS} %-5level %msg  [%logger{20}]%n%ex{full}";
  private final Redaction redaction;
  private final boolean terminal;

  /** Every line goes through {@code redaction}; {@code terminal} says whether a person reads. */
  public LogSetup(Redaction redaction, boolean terminal) {
    this.redaction = redaction;
    this.terminal = terminal;
  }

  /** Replaces whatever was set; does nothing where another logger is bound. */
  public void apply(LogSettings settings) {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (!(factory instanceof LoggerContext context)) {
      return;
    }
    context.reset();
    RedactingEncoder encoder = new RedactingEncoder(lines(settings, context), redaction);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    context.getLogger("io.tillbridge").setLevel(Level.toLevel(settings.level()));
    // Both warn of what is none of a reader's business: a constraint left interpreted, a meter
    // shared by two HTTP clients.
    context.getLogger("org.drools.mvel.MVELConstraint").setLevel(Level.ERROR);
    context.getLogger("io.micrometer.core.instrument.MeterRegistry").setLevel(Level.ERROR);
    context.getLogger("connection").setLevel(Level.toLevel(settings.level()));
  }

  private Encoder<ILoggingEvent> lines(LogSettings settings, LoggerContext context) {
    boolean human =
        switch (settings.format()) {
          case HUMAN -> true;
          case JSON -> false;
          case AUTO -> terminal;
        };
    if (human) {
      PatternLayoutEncoder encoder = new PatternLayoutEncoder();
      encoder.setContext(context);
      encoder.setPattern(HUMAN);
      return encoder;
    }
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    return encoder;
  }
}
