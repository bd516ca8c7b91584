package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Unmappable;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** A field that takes the ledger's key of another document. */
record LinkLeaf(Row row, LedgerKind kind) implements Part {

  @Override
  public boolean fill(Filling filling, Scope scope, Place place, JsonObjectBuilder object) {
    String path = place.path(row.name());
    try {
      if (row.when() != null && !row.when().holds(scope)) {
        return false;
      }
      Object key = row.node() == null ? null : row.node().value(scope);
      JsonValue value = filling.value(key, false);
      if (value == null) {
        filling.problem("mapping-link", path + ": the " + kind + " has no key", row.source());
        return true;
      }
      filling.links().add(new Link(path, kind, String.valueOf(key)));
      filling.explain(row, scope, place, value);
    } catch (Unmappable e) {
      filling.problem("mapping-value", path + ": " + e.getMessage(), row.source());
    }
    return true;
  }
}
