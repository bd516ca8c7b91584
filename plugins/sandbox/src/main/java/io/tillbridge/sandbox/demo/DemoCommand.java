package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.Fields;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Places orders, waits until the books agree with the shop or time is up, and shows both side by
 * side. Ends with 0 only if every order stands exactly once and to the cent.
 */
@Command(
    name = "demo",
    description = "Places orders and checks that each is booked once and to the cent.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Option(names = "--orders", defaultValue = "200", description = "How many orders.")
  int orders;

  @Option(names = "--seed", defaultValue = "7", description = "The same seed, the same orders.")
  long seed;

  @Option(names = "--faults", description = "Under a storm of errors, cuts and duplicates.")
  boolean faults;

  @Option(names = "--sandbox", defaultValue = "http://127.0.0.1:8090", description = "Where it is.")
  URI sandboxAddress = URI.create("http://127.0.0.1:8090");

  @Option(
      names = "--timeout",
      defaultValue = "180s",
      converter = Pause.class,
      description = "How long to wait for the books.")
  Duration timeout = Duration.ofMinutes(3);

  @Option(names = "--org", defaultValue = "AU", description = "The organisation: AU, NZ, GB, US.")
  String organisation = "AU";

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    SandboxClient sandbox = new SandboxClient(sandboxAddress);
    Catalogue.stock(sandbox, organisation);
    Calls before = Calls.of(sandbox);
    if (faults) {
      Storm.raise(sandbox);
    }
    Shoppers shoppers = new Shoppers(sandbox, organisation, seed);
    List<PlacedOrder> placed = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < orders; i++) {
      placed.add(shoppers.place());
    }
    out.printf("%d orders placed; waiting for the books of %s.%n", orders, organisation);
    out.flush();
    Comparison comparison = await(sandbox, placed, start + timeout.toNanos());
    if (faults) {
      Storm.end(sandbox);
    }
    new ComparisonTable(out).print(comparison);
    Calls used = Calls.of(sandbox).since(before);
    out.printf(
        "%d of %d orders agree after %.1f s; calls used: %d to Xero (%d refused by its limits),"
            + " %d for tokens, %d to the shop.%n",
        comparison.agreeing(),
        orders,
        (System.nanoTime() - start) / 1e9,
        used.xero(),
        used.refused(),
        used.token(),
        used.xcart());
    out.flush();
    return comparison.agrees() ? 0 : 1;
  }

  /** Looks until the books have agreed twice in a row, so that a late duplicate is not missed. */
  private Comparison await(SandboxClient sandbox, List<PlacedOrder> placed, long until) {
    int agreed = 0;
    while (true) {
      Comparison comparison = Comparison.of(placed, invoices(sandbox));
      boolean quiet = sandbox.get("/sandbox/webhook").number("waiting").orElseThrow().signum() == 0;
      agreed = comparison.agrees() && quiet ? agreed + 1 : 0;
      if (agreed > 1 || System.nanoTime() > until) {
        return comparison;
      }
      Pause.of(BETWEEN_LOOKS);
    }
  }

  private List<LedgerInvoice> invoices(SandboxClient sandbox) {
    Fields ledger = sandbox.get("/sandbox/ledger?org=" + organisation);
    return ledger.objects("Invoices").stream().map(LedgerInvoice::of).toList();
  }
}
