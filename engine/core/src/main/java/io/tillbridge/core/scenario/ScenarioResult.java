package io.tillbridge.core.scenario;

import io.tillbridge.core.decision.Decision;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param file the pack's file it stands in
 * @param name what it is called
 * @param differences what came out otherwise than expected, in words; empty if it passed
 * @param made every decision the rules made
 */
public record ScenarioResult(
    String file, String name, List<String> differences, List<Decision> made) {
  public ScenarioResult {
    differences = List.copyOf(differences);
    made = List.copyOf(made);
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }

  @Override
  public String toString() {
    return (passed() ? "passed " : "FAILED ")
        + file
        + ": "
        + name
        + differences.stream().map(d -> "\n  " + d).reduce("", String::concat);
  }
}
