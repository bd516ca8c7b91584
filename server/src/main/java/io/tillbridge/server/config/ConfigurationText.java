package io.tillbridge.server.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The configuration as it holds, defaults and overrides in place, secrets masked. */
public final class ConfigurationText {
  private ConfigurationText() {}

  /** Lines of {@code key = value}, in the order of the file. */
  public static List<String> of(Configuration c) {
    List<String> lines = new ArrayList<>();
    lines.add("http.host = " + c.http().host());
    lines.add("http.port = " + c.http().port());
    c.http().address().ifPresent(address -> lines.add("http.address = " + address));
    lines.add(
        "http.token = " + c.http().token().map(Object::toString).orElse("a new one at each start"));
    lines.add("http.webhook.host = " + c.http().webhook().host());
    lines.add("http.webhook.port = " + c.http().webhook().port());
    lines.add("http.webhook.maxBody = " + c.http().webhook().maxBody());
    lines.add("store.path = " + c.store());
    lines.add(
        "vault.key = " + c.vaultKey().map(Object::toString).orElse("file " + c.vaultKeyFile()));
    lines.add("plugins.folder = " + c.plugins());
    lines.add("rules.folder = " + c.rules().folder());
    lines.add("rules.watch = " + c.rules().watch());
    lines.add("mappings.folder = " + c.mappings());
    for (ConnectionSettings each : c.connections()) {
      String at = "connections." + each.id() + ".";
      lines.add(at + "connector = " + each.connector());
      new TreeMap<>(each.settings())
          .forEach((name, value) -> lines.add(at + "settings." + name + " = " + value));
      for (Map.Entry<String, List<SecretSource>> secret :
          new TreeMap<>(each.secrets()).entrySet()) {
        secret
            .getValue()
            .forEach(source -> lines.add(at + "secrets." + secret.getKey() + " = " + source));
      }
      lines.add(at + "timeout = " + Quantity.text(each.timeout()));
      SweepSettings sweep = each.sweep();
      lines.add(at + "sweep.on = " + sweep.on());
      lines.add(at + "sweep.every = " + Quantity.text(sweep.every()));
      lines.add(at + "sweep.recheck = " + Quantity.text(sweep.recheck()));
      lines.add(at + "sweep.recheckDays = " + sweep.recheckDays());
      lines.add(
          at
              + "sweep.from = "
              + sweep.from().map(LocalDate::toString).orElse("the time of the first start"));
    }
    for (FlowDefinition flow : c.flows()) {
      String at = "flows." + flow.name() + ".";
      lines.add(at + "store = " + flow.store());
      lines.add(at + "ledger = " + flow.ledger());
      lines.add(at + "prefix = " + flow.prefix());
      lines.add(at + "rules = " + flow.rules());
      lines.add(at + "mappings = " + flow.mappings());
      flow.confirm()
          .ifPresent(
              confirm -> lines.add(at + "confirm = " + confirm.what() + " from " + confirm.from()));
      new TreeMap<>(flow.parameters())
          .forEach((name, value) -> lines.add(at + "parameters." + name + " = " + value));
    }
    lines.add("ledgers.sweep = " + Quantity.text(c.ledgerSweep()));
    lines.add("log.format = " + c.log().format().name().toLowerCase(java.util.Locale.ROOT));
    lines.add("log.level = " + c.log().level());
    c.dailyRates().ifPresent(address -> lines.add("rates.daily = " + address));
    lines.add("shutdown.grace = " + Quantity.text(c.shutdownGrace()));
    return lines;
  }
}
