package io.tillbridge.core.decision;

/**
 * What exactly a decision settles. Two rules that give one target different values at the same
 * priority are in conflict; for {@link Aspect#HOLD} and {@link Aspect#FLAG} the finding's code is
 * part of the subject, so any number may stand side by side, and likewise the category for {@link
 * Aspect#TRACKING}.
 *
 * @param subject {@code order}, {@code line:ID}, {@code surcharge:ID}, {@code payment:ID} or {@code
 *     rounding}, followed by {@code /CODE} for a finding or a tracking category
 */
public record Target(Aspect aspect, String subject) {
  /** The subject that stands for the order itself. */
  public static final String ORDER = "order";

  @Override
  public String toString() {
    return aspect + " of " + subject;
  }
}
