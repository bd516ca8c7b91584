package io.tillbridge.core.mapping.cel;

/** A value can't be computed from what the sources hold; says why, in words. */
public final class Unmappable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries no stack trace: it tells of the order, not of the program. */
  public Unmappable(String why) {
    super(why, null, false, false);
  }
}
