package io.tillbridge.server.config;

/**
 * One fault of the configuration.
 *
 * @param line in the file, from 1; 0 where it isn't in the file
 * @param key like {@code http.port}
 * @param message what is wrong
 * @param advice what to do
 */
public record ConfigurationProblem(int line, String key, String message, String advice) {
  @Override
  public String toString() {
    return (line > 0 ? "line " + line + ": " : "")
        + (key.isEmpty() ? "" : key + ": ")
        + message
        + (advice.isEmpty() ? "" : "; " + advice);
  }
}
