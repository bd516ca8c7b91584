package io.tillbridge.bench.sample;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.document.MappingErrors;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.FlowSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The shipped rules and mappings, under the root that {@code tillbridge.root} names. */
public final class Shipped {
  /** The flow that is measured. */
  public static final FlowSettings FLOW =
      new FlowSettings("order-to-cash", "shop", "S1-", Map.of("invoice.dueDays", "14"));

  private Shipped() {}

  /** The rules of the order-to-cash cycle, not compiled. */
  public static RulePack pack() {
    try {
      return RulePack.load(root().resolve("rules/order-to-cash"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules, compiled. */
  public static RuleBase rules() {
    return RuleBase.compile(pack());
  }

  /** The mappings. */
  public static Mappings mappings() {
    try {
      return Mappings.load(root().resolve("mappings"), FieldMappers.standard(), Mappings.UNCHECKED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MappingErrors e) {
      throw new IllegalStateException("the shipped mappings don't compile", e);
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("tillbridge.root", ".")).toAbsolutePath();
  }
}
