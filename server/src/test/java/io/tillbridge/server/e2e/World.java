package io.tillbridge.server.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A shop, a ledger and a bridge between them for the tests of one class. At the end every exchange
 * with the ledger is held against the ledger's own description. What the processes printed stays
 * below {@code target/e2e}.
 */
final class World implements BeforeAllCallback, AfterAllCallback {
  private Optional<Sandbox> sandbox = Optional.empty();
  private Optional<Bridge> bridge = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Path folder =
        Packaged.root()
            .resolve("server/target/e2e")
            .resolve(context.getRequiredTestClass().getSimpleName());
    empty(folder);
    Sandbox started = Sandbox.start(folder);
    sandbox = Optional.of(started);
    bridge = Optional.of(Bridge.prepare(folder, started));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    bridge.ifPresent(Bridge::kill);
    sandbox.ifPresent(Sandbox::stopAndCheckExchanges);
  }

  Sandbox sandbox() {
    return sandbox.orElseThrow();
  }

  Shop shop() {
    return sandbox().shop();
  }

  Ledger ledger() {
    return sandbox().ledger();
  }

  Bridge bridge() {
    return bridge.orElseThrow();
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
    Files.createDirectories(folder);
  }
}
