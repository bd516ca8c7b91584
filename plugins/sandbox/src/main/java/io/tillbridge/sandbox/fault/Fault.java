package io.tillbridge.sandbox.fault;

import io.tillbridge.sandbox.http.Answer;

/** What goes wrong with a call. */
public sealed interface Fault {
  /** Answers instead of doing the work. */
  record Status(Answer answer) implements Fault {}

  /** Does the work, later. */
  record Latency(long millis) implements Fault {}

  /** Closes the connection without doing the work. */
  record Reset() implements Fault {}

  /** Does the work, then closes the connection without saying so. */
  record CutAfterCommit() implements Fault {}

  /** Closes the connection, and does the work some time later. */
  record Late(long millis) implements Fault {}

  /** The access token that was shown is no longer good. */
  record ExpireToken() implements Fault {}
}
