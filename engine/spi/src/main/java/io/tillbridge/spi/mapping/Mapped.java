package io.tillbridge.spi.mapping;

/** What a field mapper made of its arguments. */
public sealed interface Mapped {

  /** A value, of the types that {@link Arguments} lists. */
  record Value(Object value) implements Mapped {}

  /** Nothing to map: the target field is left out. */
  record Nothing() implements Mapped {}

  /** The arguments can't be mapped; the order is held and a person sees {@code why}. */
  record Problem(String why) implements Mapped {}
}
