package io.tillbridge.core.mapping.cel;

import java.util.List;

/** An expression can't be used; tells every fault with its place in it. */
public final class Faulty extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  Faulty(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  Faulty(int offset, String message, String advice) {
    this(List.of(new Fault(offset, message, advice)));
  }

  /** At least one. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * What is wrong.
   *
   * @param offset characters before the place
   * @param advice what to do about it
   */
  public record Fault(int offset, String message, String advice) {}
}
