package io.tillbridge.core.mapping.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where an object stands in a document; put into words only when asked.
 *
 * @param parent null for the document itself
 * @param index its number in a list, -1 where it stands in none
 */
public record Place(@Nullable Place parent, String name, int index) {
  /** The document itself. */
  public static final Place ROOT = new Place(null, "", -1);

  Place object(String child) {
    return new Place(this, child, -1);
  }

  Place element(String child, int number) {
    return new Place(this, child, number);
  }

  /** The path of a field of this object. */
  public String path(String field) {
    StringBuilder path = new StringBuilder();
    write(path);
    return path.append(field).toString();
  }

  private void write(StringBuilder path) {
    if (parent != null) {
      parent.write(path);
      path.append(name);
      if (index >= 0) {
        path.append('[').append(index).append(']');
      }
      path.append('.');
    }
  }
}
