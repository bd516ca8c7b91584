package io.tillbridge.core.translation;

/**
 * Something a person should know of an order.
 *
 * @param severity whether it stops the order
 * @param code a stable key, like {@code total-mismatch}
 * @param subject {@code order}, {@code line:ID}, {@code surcharge:ID}
 * @param message what is wrong and what to do, in words
 * @param source the rule's file and line, or the mapping's
 */
public record Finding(
    Severity severity, String code, String subject, String message, String source) {

  /** Whether a finding stops the order. */
  public enum Severity {
    HOLD,
    FLAG
  }
}
