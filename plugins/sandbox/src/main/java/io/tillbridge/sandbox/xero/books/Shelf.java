package io.tillbridge.sandbox.xero.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things of one kind by identifier, in the order in which they came. Every change can be undone
 * until it is kept.
 *
 * @param <V> what stands there; a value that is replaced, never changed
 */
public final class Shelf<V> {
  private final Undo undo;
  private final Map<UUID, V> things = new LinkedHashMap<>();
  private final List<Index<V>> indexes = new ArrayList<>();

  Shelf(Undo undo) {
    this.undo = undo;
  }

  /** Adds a way to find things; before the first thing comes. */
  Index<V> indexed(Function<V, Optional<String>> key) {
    Index<V> index = new Index<>(this, key);
    indexes.add(index);
    return index;
  }

  /** All things. */
  public Stream<V> all() {
    return things.values().stream();
  }

  /** The thing with that identifier. */
  public Optional<V> get(UUID id) {
    return Optional.ofNullable(things.get(id));
  }

  /** Puts a thing in its place. */
  public void put(UUID id, V thing) {
    replace(id, Optional.of(thing));
  }

  /** Takes a thing away. */
  public void remove(UUID id) {
    replace(id, Optional.empty());
  }

  private void replace(UUID id, Optional<V> fresh) {
    Optional<V> old = place(id, fresh);
    undo.remember(
        () -> {
          var unused = place(id, old);
        });
  }

  private Optional<V> place(UUID id, Optional<V> fresh) {
    Optional<V> old =
        fresh.isPresent()
            ? Optional.ofNullable(things.put(id, fresh.get()))
            : Optional.ofNullable(things.remove(id));
    indexes.forEach(index -> index.replace(id, old, fresh));
    return old;
  }
}
