package io.tillbridge.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.config.ConfigurationReader;
import io.tillbridge.server.installation.Installation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir static Path folder;
  private static Installation installation;

  @BeforeAll
  static void start() throws Exception {
    installation = new Installation(folder);
    new RunFile(installation.server().address(), installation.server().token())
        .write(new ConfigurationReader(Map.of()).read(folder.resolve("tillbridge.yaml")));
    installation.shoppers(4).order();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> run("orders", "--state", "booked", "--json").out().contains("BOOKED"));
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  @Test
  void checkFindsNothingWrongAndShowsTheConfigurationWithoutSecrets() {
    Ran check = run("check");

    assertThat(check.out()).contains("Nothing is wrong.", "connections.shop.connector = xcart");
    assertThat(check.out()).doesNotContain(Installation.SECRET);
    assertThat(check.code()).isZero();
  }

  @Test
  void checkNamesAFaultyMappingByItsPlaceAndFails(@TempDir Path other) throws Exception {
    Path mappings = Files.createDirectories(other.resolve("mappings"));
    try (Stream<Path> files = Files.list(folder.resolve("mappings"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, mappings.resolve(file.getFileName()));
      }
    }
    Files.writeString(mappings.resolve("order-to-invoice.json"), "{");
    String yaml = Files.readString(folder.resolve("tillbridge.yaml"));
    Path file =
        Files.writeString(
            other.resolve("tillbridge.yaml"),
            yaml.replace("folder: rules", "folder: " + folder.resolve("rules"))
                .replace("folder: plugins", "folder: " + folder.resolve("plugins")));

    Ran check = execute("check", "--config", file.toString());

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("order-to-invoice.json:1:");
  }

  @Test
  void testRunsTheScenariosBesideTheRules() {
    Ran test = run("test", "--json");
    JsonObject report = json(test);

    assertThat(test.code()).isZero();
    assertThat(report.getInt("passed")).isPositive();
    assertThat(report.getJsonArray("failed")).isEmpty();
    assertThat(report.getJsonArray("rulesWithoutScenario")).isEmpty();
  }

  @Test
  void ordersAreListedAndOneIsShownByItsNumber() {
    JsonObject page = json(run("orders", "--json"));
    String number = page.getJsonArray("items").getJsonObject(0).getString("number");

    assertThat(run("orders").out()).contains("number", number, "BOOKED");
    assertThat(run("orders", number).out()).contains("Order " + number, "INVOICE", "DONE");
    Ran none = run("orders", "no-such-number");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("There is no order with the number no-such-number.");
  }

  @Test
  void aBackfillIsTriedOutBeforeItIsDone() {
    Ran tried = run("backfill", "--from", "2020-01-01", "--to", "2099-12-31", "--rehearse");
    assertThat(tried.code()).isZero();
    assertThat(tried.out()).contains("1 orders", "nothing was written");

    JsonObject done = json(run("backfill", "--from", "2020-01-01", "--to", "2020-01-02", "--json"));
    assertThat(done.getJsonObject("report").getInt("orders")).isZero();
    Ran wrong = run("backfill", "--from", "2020-01-02", "--to", "2020-01-01");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("is a day before from");
  }

  @Test
  void deadLettersAndPluginsAndPublishEndWithHonestCodes() {
    assertThat(run("dead-letters").code()).isZero();
    assertThat(run("dead-letters", "--retry", "none").code()).isEqualTo(1);
    assertThat(run("plugins").out()).contains("xcart", "xero");
    assertThat(run("plugins").code()).isZero();
    assertThat(run("publish").out()).contains("shop-to-books");
    assertThat(run("publish", "no-such-flow").code()).isEqualTo(1);
  }

  @Test
  void withoutAServerOrWithAFaultyConfigurationItSaysWhatToDo(@TempDir Path empty)
      throws Exception {
    Path faulty = Files.writeString(empty.resolve("tillbridge.yaml"), "htp: {}\n");

    Ran check = execute("check", "--config", faulty.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains("line 1: htp: is not a key; did you mean http?");

    Files.writeString(faulty, "http: {}\n");
    Ran orders = execute("orders", "--config", faulty.toString());
    assertThat(orders.code()).isEqualTo(2);
    assertThat(orders.err()).contains("No server of this configuration is running");
    assertThat(execute("ordres").code()).isEqualTo(2);
  }

  private record Ran(int code, String out, String err) {}

  private static Ran run(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--config";
    all[2] = folder.resolve("tillbridge.yaml").toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return execute(all);
  }

  private static Ran execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private static JsonObject json(Ran ran) {
    try (var reader = Json.createReader(new StringReader(ran.out()))) {
      return reader.readObject();
    }
  }
}
