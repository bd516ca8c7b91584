package io.tillbridge.spi.connector;

/**
 * One thing that is wrong, in words for the person who can mend it.
 *
 * @param field where it is, "" for the whole
 * @param message what is wrong, as the remote system said it where it did
 * @param advice what to do about it, "" where nothing better than the message is known
 */
public record Problem(String field, String message, String advice) {

  /** A problem of the whole document, without advice. */
  public static Problem of(String message) {
    return new Problem("", message, "");
  }

  @Override
  public String toString() {
    return (field.isEmpty() ? "" : field + ": ")
        + message
        + (advice.isEmpty() ? "" : " (" + advice + ")");
  }
}
