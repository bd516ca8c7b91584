package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Reading;

/** The store did not tell what was asked; carries what that makes of the whole reading. */
public final class NotTold extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Reading reading;

  /** {@code reading} is anything but {@link Reading.Found}. */
  public NotTold(Reading reading) {
    super(reading.toString());
    this.reading = reading;
  }

  /** What it makes of the whole reading. */
  public Reading reading() {
    return reading;
  }
}
