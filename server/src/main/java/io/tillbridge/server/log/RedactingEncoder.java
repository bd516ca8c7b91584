package io.tillbridge.server.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Masks secrets in the finished line, so that nothing gets around it: message, cause or field. */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {
  private static final byte[] NONE = new byte[0];
  private final Encoder<ILoggingEvent> lines;
  private final Redaction redaction;

  RedactingEncoder(Encoder<ILoggingEvent> lines, Redaction redaction) {
    this.lines = lines;
    this.redaction = redaction;
  }

  @Override
  public void start() {
    lines.start();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    lines.stop();
  }

  @Override
  public byte[] headerBytes() {
    return NONE;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(lines.encode(event), StandardCharsets.UTF_8);
    return redaction.apply(line).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return NONE;
  }
}
