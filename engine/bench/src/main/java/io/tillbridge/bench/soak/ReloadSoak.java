package io.tillbridge.bench.soak;

import io.tillbridge.bench.sample.Books;
import io.tillbridge.bench.sample.Orders;
import io.tillbridge.bench.sample.Shipped;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFile;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.History;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reloads the shipped rules, each time with another rule beside them, translates with each, and
 * prints what stays in use after garbage collection.
 */
public final class ReloadSoak {
  private static final int SHOWN_EVERY = 50;
  private static final int ORDERS = 30;

  private ReloadSoak() {}

  /** The argument is how many reloads; 500 if left out. */
  public static void main(String[] arguments) {
    int reloads = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
    RulePack shipped = Shipped.pack();
    Facts facts =
        Facts.of(Orders.fiveLines(), History.NONE, new Ledger(Books.reference()), Shipped.FLOW);
    System.out.println("reloads  heap MiB  metaspace MiB  classes");
    for (int reload = 1; reload <= reloads; reload++) {
      try (RuleBase rules = RuleBase.compile(changed(shipped, reload))) {
        for (int i = 0; i < ORDERS; i++) {
          rules.evaluate(facts);
        }
      }
      if (reload == 1 || reload % SHOWN_EVERY == 0) {
        show(reload);
      }
    }
  }

  private static RulePack changed(RulePack shipped, int reload) {
    String rule =
        """
        rule "Reload %1$d" when Sale( number == "reload-%1$d" ) then
          decide.flag("reload", "%1$d");
        end
        """
            .formatted(reload);
    List<RuleFile> files = new ArrayList<>(shipped.files());
    files.add(new RuleFile("reload.drl", rule.getBytes(StandardCharsets.UTF_8)));
    return new RulePack(shipped.name(), files);
  }

  private static void show(int reload) {
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
            .sum();
    System.out.printf(
        "%7d  %8d  %13d  %7d%n",
        reload,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        metaspace >> 20,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }
}
