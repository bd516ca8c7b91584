package io.tillbridge.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbridge.core.reconcile.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
  private static final String WHOLE =
      """
      http: {port: 9000}
      rules: {watch: true}
      connections:
        - id: shop
          connector: a-shop
          settings: {storeUrl: "https://shop.example", pageSize: 20}
          secrets: {apiToken: {env: SHOP_TOKEN}, webhookSecret: [new-one, old-one]}
        - id: books
          connector: a-ledger
          timeout: 90s
      flows:
        - {name: main, store: shop, ledger: books, prefix: WEB-, parameters: {region: north}}
      """;

  @TempDir Path folder;

  @Test
  void aWholeConfigurationIsReadWithItsDefaults() throws Exception {
    Configuration configuration = read(WHOLE, Map.of("SHOP_TOKEN", "s3cret"));

    assertThat(configuration.http().host()).isEqualTo("127.0.0.1");
    assertThat(configuration.http().sharesListener()).isTrue();
    assertThat(configuration.http().webhook().maxBody()).isEqualTo(1 << 20);
    assertThat(configuration.store()).isEqualTo(folder.resolve("data/tillbridge.db"));
    assertThat(configuration.connection("books").orElseThrow().timeout())
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(configuration.flows().get(0).rules())
        .isEqualTo(folder.resolve("rules/order-to-cash"));
    assertThat(configuration.flows().get(0).mappings()).isEqualTo(folder.resolve("mappings"));
  }

  @Test
  void aFlowOfRecordsHasKeysThatOthersDoNotHave() throws Exception {
    String flow = "  - {name: main, store: shop";
    String products =
        "  - {name: items, kind: products, store: shop, ledger: books, direction: both, every: 5m}\n";
    Configuration configuration =
        read(WHOLE.replace(flow, products + flow), Map.of("SHOP_TOKEN", "s3cret"));
    var records = configuration.flows().get(0).records().orElseThrow();
    assertThat(records.direction()).isEqualTo(Direction.BOTH);
    assertThat(records.every()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.flows().get(0).rules()).isEqualTo(folder.resolve("rules/catalogue"));
    assertThat(configuration.flows().get(1).booksOrders()).isTrue();

    InvalidConfiguration refused =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                read(
                    WHOLE.replace("prefix: WEB-", "prefix: WEB-, direction: both"),
                    Map.of("SHOP_TOKEN", "s3cret")));
    assertThat(refused.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo("flows.main.direction");
              assertThat(problem.message()).isEqualTo("is not a key");
            });
  }

  @Test
  void severalValuesOfASecretHoldWhileItIsRotated() throws Exception {
    Configuration configuration = read(WHOLE, Map.of("SHOP_TOKEN", "s3cret"));

    assertThat(configuration.connection("shop").orElseThrow().secrets().get("webhookSecret"))
        .extracting(source -> source.read().orElseThrow())
        .containsExactly("new-one", "old-one");
  }

  @Test
  void theEnvironmentOverridesAnyKey() throws Exception {
    Configuration configuration =
        read(
            WHOLE,
            Map.of(
                "SHOP_TOKEN", "s3cret",
                "TILLBRIDGE_HTTP_PORT", "9100",
                "TILLBRIDGE_HTTP_WEBHOOK_MAX_BODY", "64KiB",
                "TILLBRIDGE_CONNECTIONS_SHOP_SETTINGS_STORE_URL", "https://other.example",
                "TILLBRIDGE_CONNECTIONS_BOOKS_TIMEOUT", "10m",
                "TILLBRIDGE_FLOWS_MAIN_PREFIX", "X-"));

    assertThat(configuration.http().port()).isEqualTo(9100);
    assertThat(configuration.http().webhook().maxBody()).isEqualTo(64 << 10);
    assertThat(configuration.connection("shop").orElseThrow().settings())
        .containsEntry("storeUrl", "https://other.example");
    assertThat(configuration.connection("books").orElseThrow().timeout())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(configuration.flows().get(0).prefix()).isEqualTo("X-");
  }

  @Test
  void twoStoresOfOneLedgerNeedPrefixesThatNeverGiveTheSameNumber() throws Exception {
    String second =
        """
          - {name: second, store: shop, ledger: books, prefix: WEB-1}
        """;

    Map<String, String> environment = Map.of("SHOP_TOKEN", "s3cret");
    InvalidConfiguration refused =
        catchThrowableOfType(InvalidConfiguration.class, () -> read(WHOLE + second, environment));
    Configuration apart = read(WHOLE + second.replace("WEB-1", "FAIR-"), environment);

    assertThat(refused.getMessage()).contains("flows.second.prefix", "same invoice number");
    assertThat(apart.flows()).hasSize(2);
  }

  @Test
  void everyFaultIsFoundAtOnceWithItsLineAndWhatToDo() {
    String faulty =
        """
        http:
          prot: 9000
          host: [a, b]
        store: {path: a.db}
        log: {format: xml}
        shutdown: {grace: soon}
        connections:
          - id: Shop!
            connector: a-shop
            secrets: {apiToken: {env: NOT_SET}}
        flows:
          - {name: main, store: shpo, ledger: books}
        """;

    InvalidConfiguration refused =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> read(faulty, Map.of("TILLBRIDGE_HTTP_PROT", "1")));

    assertThat(refused.problems())
        .extracting(ConfigurationProblem::toString)
        .anyMatch(p -> p.equals("line 2: http.prot: is not a key; did you mean port?"))
        .anyMatch(p -> p.startsWith("line 3: http.host: must be one value"))
        .anyMatch(
            p -> p.contains("log.format: 'xml' can't be read; write one of auto, human, json"))
        .anyMatch(p -> p.contains("shutdown.grace: 'soon' can't be read; write a length of time"))
        .anyMatch(p -> p.startsWith("line 8: connections: 'Shop!' is not a name"))
        .anyMatch(p -> p.contains("there is no secret in environment variable NOT_SET"))
        .anyMatch(p -> p.contains("flows.main.store: there is no connection 'shpo'"))
        .anyMatch(
            p -> p.contains("TILLBRIDGE_HTTP_PROT: this environment variable overrides no key"));
  }

  @Test
  void aFileThatIsNotYamlIsToldByItsLine() {
    InvalidConfiguration refused =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> read("http:\n  port: [80\nrules: {}\n", Map.of()));

    assertThat(refused.problems().get(0).line()).isPositive();
    assertThat(refused.getMessage()).contains("not readable as YAML");
  }

  @Test
  void aKeyGivenTwiceIsAFault() {
    InvalidConfiguration refused =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> read("http: {port: 1}\nhttp: {port: 2}\n", Map.of()));

    assertThat(refused.getMessage()).contains("line 2: http: given twice");
  }

  @Test
  void whatIsPrintedShowsNoSecret() throws Exception {
    Configuration configuration = read(WHOLE, Map.of("SHOP_TOKEN", "s3cret"));

    assertThat(ConfigurationText.of(configuration))
        .contains(
            "http.port = 9000",
            "connections.shop.secrets.apiToken = environment variable SHOP_TOKEN",
            "connections.shop.secrets.webhookSecret = ******")
        .noneMatch(line -> line.contains("new-one") || line.contains("s3cret"));
  }

  private Configuration read(String yaml, Map<String, String> environment)
      throws IOException, InvalidConfiguration {
    Path file = Files.writeString(folder.resolve("tillbridge.yaml"), yaml);
    return new ConfigurationReader(environment).read(file);
  }
}
