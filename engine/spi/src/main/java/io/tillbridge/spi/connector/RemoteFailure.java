package io.tillbridge.spi.connector;

/** A remote system did not do what was asked; says how the host should go on. */
public final class RemoteFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;

  /** {@code outcome} is anything but {@link Outcome.Done}. */
  public RemoteFailure(Outcome outcome) {
    super(outcome.toString());
    this.outcome = outcome;
  }

  /** How the host should go on. */
  public Outcome outcome() {
    return outcome;
  }
}
