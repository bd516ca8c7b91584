package io.tillbridge.xero.write;

import io.tillbridge.xero.document.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts documents into as few calls as Xero allows. */
final class Batches {
  private Batches() {}

  /** Batches of at most {@code size} documents and {@code bytes} bytes, each of one route. */
  static List<Batch> of(Resource resource, List<Entry> entries, int size, int bytes) {
    Map<Route, List<Entry>> alike = new LinkedHashMap<>();
    for (Entry entry : entries) {
      alike.computeIfAbsent(Route.of(resource, entry), route -> new ArrayList<>()).add(entry);
    }
    List<Batch> batches = new ArrayList<>();
    alike.values().forEach(each -> batches.addAll(Batch.apportion(each, size, bytes)));
    return batches;
  }
}
