package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Scope;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object in the document; left out where nothing in it came from the sources. */
record ObjectPart(String name, @Nullable Expression when, List<Part> parts) implements Part {

  @Override
  public boolean fill(Filling filling, Scope scope, Place place, JsonObjectBuilder object) {
    if (when != null && !when.holds(scope)) {
      return false;
    }
    JsonValue made = made(parts, filling, scope, place.object(name));
    if (made == null) {
      return false;
    }
    // A link is filled in later: until then its object has no member of its own to show.
    if (!made.asJsonObject().isEmpty()) {
      object.add(name, made);
    }
    return true;
  }

  static @Nullable JsonValue made(List<Part> parts, Filling filling, Scope scope, Place place) {
    Filling.Mark mark = filling.mark();
    JsonObjectBuilder object = filling.object();
    boolean filled = false;
    for (Part part : parts) {
      filled |= part.fill(filling, scope, place, object);
    }
    if (!filled) {
      filling.back(mark);
      return null;
    }
    return object.build();
  }
}
