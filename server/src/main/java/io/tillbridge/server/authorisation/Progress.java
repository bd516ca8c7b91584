package io.tillbridge.server.authorisation;

/**
 * What has become of a time that a person was asked.
 *
 * @param why in words, "" where there is nothing to say
 */
public record Progress(State state, String why) {
  /** The ways it can go. */
  public enum State {
    /** The person hasn't answered yet. */
    WAITING,
    /** Access was granted and is kept. */
    DONE,
    /** The person said no, or the remote system did. */
    FAILED,
    /** The answer didn't come in time, or Tillbridge was restarted meanwhile. */
    EXPIRED
  }
}
