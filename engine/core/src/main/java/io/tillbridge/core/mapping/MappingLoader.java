package io.tillbridge.core.mapping;

import dev.cel.common.types.SimpleType;
import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Expressions;
import io.tillbridge.core.mapping.cel.Faulty;
import io.tillbridge.core.mapping.check.TargetFields;
import io.tillbridge.core.mapping.document.MappingDocument;
import io.tillbridge.core.mapping.document.MappingErrors;
import io.tillbridge.core.mapping.document.MappingReader;
import io.tillbridge.core.mapping.document.Problems;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.core.mapping.plan.Plan;
import io.tillbridge.core.mapping.source.SourceModel;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Compiles mapping files together: a link in one names the key that another defines. */
final class MappingLoader {
  private final FieldMappers mappers;
  private final DescribesFields ledger;
  private final SourceModel model = new SourceModel();
  private final JsonProvider json = JsonProvider.provider();
  private final Problems problems = new Problems();
  private final List<MappingDocument> documents = new ArrayList<>();
  private final Map<LedgerKind, Expression> keys = new EnumMap<>(LedgerKind.class);
  private final Map<MappingDocument, Expression> ownKeys = new HashMap<>();

  MappingLoader(FieldMappers mappers, DescribesFields ledger) {
    this.mappers = mappers;
    this.ledger = ledger;
  }

  Mappings load(Map<String, String> files) throws MappingErrors {
    MappingReader reader = new MappingReader();
    new TreeMap<>(files)
        .forEach((file, text) -> reader.read(file, text, problems).ifPresent(this::take));
    problems.check();
    List<Mapping> mappings = new ArrayList<>();
    for (MappingDocument document : documents) {
      String text = files.getOrDefault(document.file(), "");
      mappings.add(compiled(document, ContentHash.of(Map.of(document.file(), text))));
    }
    problems.check();
    return new Mappings(ContentHash.of(files), mappings, problems.warnings());
  }

  private void take(MappingDocument document) {
    for (MappingDocument other : documents) {
      if (other.target() == document.target() && paysOut(other) == paysOut(document)) {
        problems.error(
            document.position(),
            other.file() + " makes " + document.target() + " documents already",
            "Keep one mapping for each target.");
      }
    }
    documents.add(document);
    try {
      Expression key = names(document).compile(document.key().value());
      if (!key.type().equals(SimpleType.STRING)) {
        problems.error(document.key().position(), "The key is not a text", "Use text(x).");
      }
      ownKeys.put(document, key);
      if (!paysOut(document)) {
        keys.put(document.target(), key);
      }
    } catch (Faulty e) {
      e.faults()
          .forEach(f -> problems.error(document.key().at(f.offset()), f.message(), f.advice()));
    }
  }

  private Mapping compiled(MappingDocument document, String version) {
    Expressions names = names(document).with("key", SimpleType.STRING, null);
    TargetFields fields = new TargetFields(ledger.fields(document.target()));
    Plan plan = new Plan(json, mappers.all(), fields, keys, problems);
    return new Mapping(
        new MappingIdentity(
            document.name(), document.file(), version, document.source(), document.target()),
        Objects.requireNonNull(ownKeys.get(document)),
        names.variable("key").orElseThrow(),
        plan.parts(document, names),
        fields.requiredObjects(),
        json);
  }

  /** A refund's money is a payment too, against another document. */
  private static boolean paysOut(MappingDocument document) {
    return document.source() == SourceKind.REFUND;
  }

  private Expressions names(MappingDocument document) {
    return Expressions.over(model, document.source().sources());
  }
}
