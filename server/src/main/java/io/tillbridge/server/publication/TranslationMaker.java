package io.tillbridge.server.publication;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.server.config.FlowDefinition;

/** Joins compiled rules and the files of mappings to a translation. */
@FunctionalInterface
public interface TranslationMaker {
  /**
   * Compiles the mappings; blocks.
   *
   * @throws EditRefused where the mappings can't be used
   */
  OrderTranslation make(FlowDefinition flow, RuleBase rules, FolderFiles mappings);
}
