package io.tillbridge.server.e2e.scenario;

import java.util.List;

/**
 * What happens to one order, and what must stand in the books.
 *
 * @param theme the file it stands in
 * @param shop which of the shops it happens in
 */
record Scenario(String theme, String name, String shop, List<Step> steps) {
  Scenario {
    steps = List.copyOf(steps);
  }

  /**
   * Something that is done, or must be so.
   *
   * @param verb such as place, pay, refund or books
   */
  record Step(String verb, Given with) {}
}
