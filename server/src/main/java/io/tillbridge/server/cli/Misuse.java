package io.tillbridge.server.cli;

/** A command can't be carried out as it was given or set up; exit code 2. */
final class Misuse extends Exception {
  private static final long serialVersionUID = 1L;

  Misuse(String message) {
    super(message);
  }
}
