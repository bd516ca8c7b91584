package io.tillbridge.server.config;

import io.tillbridge.server.config.Configuration.LogSettings;
import io.tillbridge.server.config.Configuration.RulesSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the configuration file and the environment; relative paths are beside the file. */
public final class ConfigurationReader {
  private static final List<String> SECTIONS =
      List.of(
          "http",
          "store",
          "vault",
          "plugins",
          "rules",
          "mappings",
          "connections",
          "flows",
          "ledgers",
          "rates",
          "log",
          "shutdown");
  private static final int MOST_BODY = 16 << 20;
  private final Map<String, String> variables;

  /** {@code variables} is the process's environment. */
  public ConfigurationReader(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Reads {@code file}; throws with every fault at once. */
  public Configuration read(Path file) throws InvalidConfiguration {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new InvalidConfiguration(
          file.toString(),
          List.of(
              new ConfigurationProblem(
                  0, "", "the file can't be read: " + e, "name one with --config")));
    }
    return read(text, file.toAbsolutePath().resolveSibling(""), file.toString());
  }

  private Configuration read(String text, Path base, String where) throws InvalidConfiguration {
    List<ConfigurationProblem> problems = new ArrayList<>();
    Environment environment = new Environment(variables);
    Value.Table table = new YamlFile(problems).read(text);
    boolean unreadable = !problems.isEmpty() && table.members().isEmpty();
    SecretReader secrets = new SecretReader(base, variables, problems);
    Configuration configuration;
    try (Section root = new Section(table, "", environment, problems)) {
      HttpSettings http = http(root.section("http"), secrets);
      Path store = only(root.section("store"), "path", "data/tillbridge.db", base);
      Optional<SecretSource> vaultKey = vaultKey(root.section("vault"), secrets);
      Path plugins = only(root.section("plugins"), "folder", "plugins", base);
      RulesSettings rules = rules(root.section("rules"), base);
      Path mappings = only(root.section("mappings"), "folder", "mappings", base);
      List<ConnectionSettings> connections = new ArrayList<>();
      for (Section section : root.sections("connections", "id")) {
        connections.add(connection(section, secrets));
      }
      List<FlowDefinition> flows = new ArrayList<>();
      for (Section section : root.sections("flows", "name")) {
        flows.add(flow(section, rules.folder(), mappings));
      }
      Optional<URI> daily = dailyRates(root.section("rates"));
      LogSettings log = log(root.section("log"));
      Duration ledgerSweep;
      try (Section ledgers = root.section("ledgers")) {
        ledgerSweep = ledgers.duration("sweep", Duration.ofHours(1));
      }
      Duration grace;
      try (Section shutdown = root.section("shutdown")) {
        grace = shutdown.duration("grace", Duration.ofSeconds(20));
      }
      configuration =
          new Configuration(
              http,
              store,
              vaultKey,
              plugins,
              rules,
              mappings,
              connections,
              flows,
              log,
              ledgerSweep,
              grace,
              daily);
    }
    if (!unreadable) {
      new References(problems).check(configuration);
    }
    environment
        .unreadBelow(SECTIONS)
        .forEach(
            (name, value) ->
                problems.add(
                    new ConfigurationProblem(
                        0, name, "this environment variable overrides no key", "check its name")));
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(where, problems);
    }
    return configuration;
  }

  private static Path only(Section section, String key, String otherwise, Path base) {
    try (section) {
      return section.file(key, otherwise, base);
    }
  }

  private static Optional<SecretSource> vaultKey(Section section, SecretReader secrets) {
    try (section) {
      return section
          .raw("key")
          .flatMap(value -> secrets.read("vault.key", value).stream().findFirst());
    }
  }

  private static HttpSettings http(Section section, SecretReader secrets) {
    try (section) {
      String host = section.text("host", "127.0.0.1");
      int port = section.number("port", 8080, 0, 65535);
      Optional<SecretSource> token =
          section
              .raw("token")
              .flatMap(value -> secrets.read("http.token", value).stream().findFirst());
      try (Section webhook = section.section("webhook")) {
        return new HttpSettings(
            host,
            port,
            section.webAddress("address"),
            token,
            new HttpSettings.Webhook(
                webhook.text("host", host),
                webhook.number("port", port, 0, 65535),
                webhook.bytes("maxBody", 1 << 20, MOST_BODY)));
      }
    }
  }

  private static RulesSettings rules(Section section, Path base) {
    try (section) {
      return new RulesSettings(
          section.file("folder", "rules", base), section.yesNo("watch", false));
    }
  }

  private static ConnectionSettings connection(Section section, SecretReader secrets) {
    try (section) {
      Map<String, List<SecretSource>> sources = new LinkedHashMap<>();
      section
          .free("secrets")
          .forEach(
              (name, value) ->
                  sources.put(name, secrets.read(section.path() + ".secrets." + name, value)));
      return new ConnectionSettings(
          section.required("id", "give it a short name, like shop"),
          section.required(
              "connector", "name the plugin's connector, as `tillbridge plugins` lists"),
          section.texts("settings"),
          sources,
          section.duration("timeout", Duration.ofSeconds(100)),
          sweep(section.section("sweep")),
          section.line());
    }
  }

  private static SweepSettings sweep(Section section) {
    SweepSettings usual = SweepSettings.USUAL;
    try (section) {
      return new SweepSettings(
          section.yesNo("on", usual.on()),
          section.duration("every", usual.every()),
          section.duration("recheck", usual.recheck()),
          section.number("recheckDays", usual.recheckDays(), 0, 3650),
          section.day("from"));
    }
  }

  private static FlowDefinition flow(Section section, Path rules, Path mappings) {
    try (section) {
      Optional<RecordSettings> records = RecordSettingsReader.read(section);
      return new FlowDefinition(
          section.required("name", "give it a short name, like shop-to-books"),
          section.required("store", "name the store's connection"),
          section.required("ledger", "name the ledger's connection"),
          section.text("prefix", ""),
          section.file("rules", records.isPresent() ? "catalogue" : "order-to-cash", rules),
          section.file("mappings", "", mappings),
          section.texts("parameters"),
          records,
          confirm(section));
    }
  }

  private static Optional<ConfirmSettings> confirm(Section flow) {
    try (Section section = flow.section("confirm")) {
      Optional<String> payment = section.text("paymentStatus").filter(code -> !code.isBlank());
      Optional<String> shipping = section.text("shippingStatus").filter(code -> !code.isBlank());
      String from = section.text("from", "");
      if (payment.isEmpty() && shipping.isEmpty()) {
        return Optional.empty();
      }
      if (payment.isPresent() && shipping.isPresent()) {
        section.problem(
            section.line(), "paymentStatus", "stands beside shippingStatus", "give one of them");
      }
      if (from.isBlank()) {
        section.problem(
            section.line(),
            "from",
            "is missing",
            "name the statuses that may be replaced, separated by commas, so that no order is set"
                + " back");
      }
      return Optional.of(
          new ConfirmSettings(
              payment.isPresent() ? "paymentStatus" : "fulfilmentStatus",
              payment.or(() -> shipping).orElseThrow(),
              Arrays.stream(from.split(",", -1)).map(String::strip).collect(Collectors.toSet())));
    }
  }

  private static Optional<URI> dailyRates(Section section) {
    try (section) {
      Optional<String> text = section.text("daily").filter(address -> !address.isBlank());
      Optional<URI> address = text.flatMap(ConfigurationReader::webAddress);
      if (text.isPresent() && address.isEmpty()) {
        section.problem(
            section.lineOf("daily"),
            "daily",
            "'" + text.get() + "' is not a web address",
            "write it like https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml");
      }
      return address;
    }
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI address = URI.create(text.trim());
      return List.of("http", "https").contains(String.valueOf(address.getScheme()))
              && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LogSettings log(Section section) {
    try (section) {
      String format = section.choice("format", "auto", List.of("auto", "human", "json"));
      String level =
          section.choice("level", "info", List.of("error", "warn", "info", "debug", "trace"));
      return new LogSettings(LogSettings.Format.valueOf(format.toUpperCase(Locale.ROOT)), level);
    }
  }
}
