package io.tillbridge.server.publication;

/**
 * Something wrong in a rule pack or a mapping.
 *
 * @param position file, line and column, like {@code tax.drl:12:5}
 * @param message what is wrong
 * @param advice what to do, "" where nothing better than the message is known
 */
public record EditProblem(String position, String message, String advice) {
  @Override
  public String toString() {
    return position + ": " + message + (advice.isEmpty() ? "" : "; " + advice);
  }
}
