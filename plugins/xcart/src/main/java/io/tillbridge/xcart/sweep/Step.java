package io.tillbridge.xcart.sweep;

import java.util.List;

/**
 * One page of a list.
 *
 * @param poison orders on the way that the store can't show
 * @param next where to go on
 * @param end whether the list ends here
 * @param unfiltered whether the store paid no heed to the date it was asked from, so that these
 *     rows are not those that were wanted
 */
record Step(List<Row> rows, List<Poison> poison, Place next, boolean end, boolean unfiltered) {
  Step {
    rows = List.copyOf(rows);
    poison = List.copyOf(poison);
  }
}
