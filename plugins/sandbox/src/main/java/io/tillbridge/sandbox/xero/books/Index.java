package io.tillbridge.sandbox.xero.books;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what stands on a shelf by something other than its identifier.
 *
 * @param <V> what stands there
 */
public final class Index<V> {
  private final Shelf<V> shelf;
  private final Function<V, Optional<String>> key;
  private final Map<String, Set<UUID>> ids = new HashMap<>();

  Index(Shelf<V> shelf, Function<V, Optional<String>> key) {
    this.shelf = shelf;
    this.key = key;
  }

  /** All with that key, oldest first. */
  public Stream<V> all(String wanted) {
    return ids.getOrDefault(wanted, Set.of()).stream().flatMap(id -> shelf.get(id).stream());
  }

  /** The oldest with that key. */
  public Optional<V> first(String wanted) {
    return all(wanted).findFirst();
  }

  void replace(UUID id, Optional<V> old, Optional<V> fresh) {
    old.flatMap(key).ifPresent(name -> ids.getOrDefault(name, new LinkedHashSet<>()).remove(id));
    fresh
        .flatMap(key)
        .ifPresent(name -> ids.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(id));
  }
}
