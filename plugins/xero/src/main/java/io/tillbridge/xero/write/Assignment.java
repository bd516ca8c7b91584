package io.tillbridge.xero.write;

import io.tillbridge.xero.document.Identity;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which element of an answer belongs to which document of the batch: first by what the elements say
 * of themselves, then, for those that say nothing, by their place. Where neither is sure, none.
 */
final class Assignment {
  private final Resource resource;
  private final List<Entry> entries;
  private final List<Element> elements;
  private final boolean[] taken;
  private final @Nullable Element[] assigned;
  private boolean inOrder = true;

  private Assignment(Resource resource, List<Entry> entries, List<Element> elements) {
    this.resource = resource;
    this.entries = entries;
    this.elements = elements;
    this.taken = new boolean[elements.size()];
    this.assigned = new Element[entries.size()];
  }

  /** For each entry its element, in the order of the entries. */
  static List<Optional<Element>> of(
      Resource resource, List<Entry> entries, List<Element> elements) {
    Assignment assignment = new Assignment(resource, entries, elements);
    assignment.byName();
    assignment.byPlace();
    List<Optional<Element>> result = new ArrayList<>();
    for (@Nullable Element element : assignment.assigned) {
      result.add(Optional.ofNullable(element));
    }
    return Collections.unmodifiableList(result);
  }

  private void byName() {
    for (int i = 0; i < entries.size(); i++) {
      if (identity(i, i) == Identity.SAME) {
        assign(i, i);
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (assigned[i] == null) {
        List<Integer> named = candidates(i, Identity.SAME);
        if (named.size() == 1) {
          assign(i, named.get(0));
          inOrder = false;
        }
      }
    }
  }

  private void byPlace() {
    boolean one = open() == 1 && elements.size() == entries.size();
    for (int i = 0; i < entries.size(); i++) {
      if (assigned[i] == null) {
        List<Integer> left = candidates(i, Identity.UNTOLD);
        if (one && left.size() == 1) {
          assign(i, left.get(0));
        } else if (inOrder && elements.size() == entries.size() && left.contains(i)) {
          assign(i, i);
        }
      }
    }
  }

  private List<Integer> candidates(int entry, Identity identity) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (identity(entry, i) == identity) {
        found.add(i);
      }
    }
    return found;
  }

  private Identity identity(int entry, int element) {
    return element >= elements.size() || taken[element]
        ? Identity.OTHER
        : Identity.of(resource, entries.get(entry).sent(), elements.get(element));
  }

  private void assign(int entry, int element) {
    assigned[entry] = elements.get(element);
    taken[element] = true;
  }

  private int open() {
    int open = 0;
    for (@Nullable Element element : assigned) {
      open += element == null ? 1 : 0;
    }
    return open;
  }
}
