package io.tillbridge.core.rules;

/**
 * Something wrong in a rule pack.
 *
 * @param file relative to the pack's folder
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param advice what to do, "" where we can't tell
 */
public record RuleProblem(String file, int line, int column, String message, String advice) {
  /** {@code status.drl:12:5}. */
  public String position() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public String toString() {
    return position() + ": " + message + (advice.isEmpty() ? "" : " — " + advice);
  }
}
