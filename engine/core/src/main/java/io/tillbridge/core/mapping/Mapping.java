package io.tillbridge.core.mapping;

import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Unmappable;
import io.tillbridge.core.mapping.cel.Variable;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.core.mapping.plan.Filling;
import io.tillbridge.core.mapping.plan.Part;
import io.tillbridge.core.mapping.plan.Place;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/**
 * A compiled mapping: makes documents of one kind. Pure: the same sources give the same document,
 * byte for byte. Immutable, safe for use by several threads.
 */
public final class Mapping {
  private final String name;
  private final String file;
  private final String version;
  private final SourceKind source;
  private final LedgerKind target;
  private final Expression key;
  private final Variable keyName;
  private final List<Part> parts;
  private final List<String> required;
  private final JsonProvider json;

  Mapping(
      MappingIdentity identity,
      Expression key,
      Variable keyName,
      List<Part> parts,
      List<String> required,
      JsonProvider json) {
    this.name = identity.name();
    this.file = identity.file();
    this.version = identity.name() + "@" + identity.version();
    this.source = identity.source();
    this.target = identity.target();
    this.key = key;
    this.keyName = keyName;
    this.parts = List.copyOf(parts);
    this.required = List.copyOf(required);
    this.json = json;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** The file it came from. */
  public String file() {
    return file;
  }

  /** Name and content hash: {@code order-to-invoice@1f2e3d4c5b6a}. */
  public String version() {
    return version;
  }

  /** What it maps. */
  public SourceKind source() {
    return source;
  }

  /** What it makes. */
  public LedgerKind target() {
    return target;
  }

  /**
   * Makes the document. Never throws for what the sources hold: that is a problem of the document.
   */
  public MappedDocument map(Sources sources) {
    Filling filling = new Filling(json, version);
    JsonObjectBuilder body = json.createObjectBuilder();
    String businessKey = "";
    try {
      Scope scope = Scope.of(sources);
      businessKey = key.value(scope) instanceof String text ? text : "";
      if (businessKey.isBlank()) {
        filling.problem("mapping-key", "the " + target + " gets no key: " + key.text(), file);
      }
      Scope keyed = keyName.bind(scope, businessKey);
      for (Part part : parts) {
        part.fill(filling, keyed, Place.ROOT, body);
      }
    } catch (Unmappable e) {
      filling.problem("mapping-value", String.valueOf(e.getMessage()), file);
    }
    JsonObject made = body.build();
    checkRequired(made, filling);
    return new MappedDocument(
        target, businessKey, made, filling.links(), filling.explanations(), filling.problems());
  }

  /** A block that came out empty is left out; where the ledger wants it, a person must look. */
  private void checkRequired(JsonObject body, Filling filling) {
    for (String name : required) {
      boolean linked = filling.links().stream().anyMatch(l -> l.path().startsWith(name + "."));
      if (!body.containsKey(name) && !linked) {
        filling.problem(
            "mapping-missing", name + " is empty and the ledger wants it: nothing fills it", file);
      }
    }
  }
}
