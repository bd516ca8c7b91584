package io.tillbridge.server.publication;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.document.MappingErrors;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.core.translator.OrderTranslator;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.spi.connector.DescribesFields;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes translations whose mappings are checked against the fields of the flow's ledger. */
public final class Translations implements TranslationMaker {
  private final FieldMappers mappers;
  private final Function<String, DescribesFields> ledgers;

  /**
   * Makes translations.
   *
   * @param mappers the functions that mappings may call
   * @param ledgers describes the fields of a ledger by its connection's name
   */
  public Translations(FieldMappers mappers, Function<String, DescribesFields> ledgers) {
    this.mappers = mappers;
    this.ledgers = ledgers;
  }

  @Override
  public OrderTranslation make(FlowDefinition flow, RuleBase rules, FolderFiles mappings) {
    Map<String, String> documents = new TreeMap<>(mappings.texts());
    documents
        .keySet()
        .removeIf(
            file -> !file.endsWith(".json") || file.endsWith(".schema.json") || file.contains("/"));
    try {
      return new OrderTranslator(
          rules, Mappings.of(documents, mappers, ledgers.apply(flow.ledger())), flow.settings());
    } catch (MappingErrors e) {
      throw new EditRefused(
          e.problems().stream()
              .map(
                  p ->
                      new EditProblem(
                          p.file() + ":" + p.line() + ":" + p.column(), p.message(), p.advice()))
              .toList());
    }
  }
}
