package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Scope;
import jakarta.json.JsonObjectBuilder;

/** A piece of the document to make. Immutable, safe for use by several threads. */
public interface Part {

  /**
   * Adds itself to {@code object}.
   *
   * @param place where {@code object} stands in the document
   * @return whether anything came from the sources: an object of constants alone is left out
   */
  boolean fill(Filling filling, Scope scope, Place place, JsonObjectBuilder object);
}
