package io.tillbridge.core.decision;

/** A part of an order that a decision can be about: a line or a surcharge. */
public interface Part {
  /** The part as a {@link Target} names it: {@code line:ID} or {@code surcharge:ID}. */
  String subject();
}
