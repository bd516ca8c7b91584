package io.tillbridge.core.rules;

import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rule packs and orders for tests. */
final class Packs {
  static final Path ORDER_TO_CASH =
      Path.of(System.getProperty("tillbridge.root"), "rules", "order-to-cash");
  private static final CanonicalJson JSON = new CanonicalJson();

  private Packs() {}

  static RulePack of(String drl) {
    return new RulePack("test", List.of(RuleFile.of("test.drl", drl)));
  }

  static RuleBase compiled(String drl) {
    return RuleBase.compile(of(drl));
  }

  /** The facts of the shipped sample order, a paid one, with its number replaced. */
  static Facts order(String number) {
    return facts(sample("samples/order.json").replace("\"1007\"", "\"" + number + "\""));
  }

  static Facts facts(String order) {
    ReferenceData reference = JSON.read(sample("organisations/AU.json"), ReferenceData.class);
    return Facts.of(
        JSON.read(order, Order.class),
        History.NONE,
        new Ledger(reference),
        new FlowSettings("flow", "store", "", Map.of()));
  }

  static String sample(String name) {
    try {
      return Files.readString(ORDER_TO_CASH.resolve("scenarios").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
