package io.tillbridge.core.mapping.cel;

import io.tillbridge.core.mapping.source.Sources;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values that names stand for while a document is mapped. Immutable. */
public final class Scope {
  private final Sources sources;
  private final @Nullable Object[] values;

  private Scope(Sources sources, @Nullable Object[] values) {
    this.sources = sources;
    this.values = values;
  }

  /** The sources, each at the place of its component. */
  public static Scope of(Sources sources) {
    return new Scope(
        sources,
        new Object[] {
          sources.order(),
          sources.customer(),
          sources.organisation(),
          sources.flow(),
          sources.invoice(),
          sources.payment(),
          sources.entry(),
          sources.product(),
          sources.item(),
          sources.credit(),
          sources.refund(),
          sources.payout(),
          sources.allocation()
        });
  }

  /** This scope with {@code value} at {@code slot}. */
  Scope with(int slot, @Nullable Object value) {
    @Nullable Object[] more = Arrays.copyOf(values, Math.max(values.length, slot + 1));
    more[slot] = value;
    return new Scope(sources, more);
  }

  @Nullable Object get(int slot) {
    return slot < values.length ? values[slot] : null;
  }

  /** What everything here was taken from. */
  public Sources sources() {
    return sources;
  }
}
