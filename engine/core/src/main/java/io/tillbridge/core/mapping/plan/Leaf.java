package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Unmappable;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field with a value. */
record Leaf(Row row) implements Part {

  @Override
  public boolean fill(Filling filling, Scope scope, Place place, JsonObjectBuilder object) {
    @Nullable JsonValue value = null;
    try {
      if (row.when() != null && !row.when().holds(scope)) {
        return false;
      }
      if (row.node() != null) {
        value = filling.value(row.node().value(scope), row.keepEmpty());
      }
    } catch (Unmappable e) {
      filling.problem(
          "mapping-value", place.path(row.name()) + ": " + e.getMessage(), row.source());
      return true;
    }
    boolean fromSource = value != null;
    JsonValue written = fromSource ? value : row.fallback();
    if (written == null) {
      missing(filling, place);
      return false;
    }
    Optional<String> refusal = row.limit().refusal(written);
    if (refusal.isPresent()) {
      filling.problem("mapping-limit", place.path(row.name()) + " " + refusal.get(), row.source());
    }
    object.add(row.name(), written);
    filling.explain(row, scope, place, written);
    return fromSource;
  }

  private void missing(Filling filling, Place place) {
    if (row.limit().required()) {
      filling.problem(
          "mapping-missing",
          place.path(row.name()) + " is empty and the ledger wants it: " + row.text(),
          row.source());
    }
  }
}
