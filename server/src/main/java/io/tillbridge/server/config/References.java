package io.tillbridge.server.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that names in the configuration are fit for addresses, unique, and lead somewhere. */
final class References {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private final List<ConfigurationProblem> problems;

  References(List<ConfigurationProblem> problems) {
    this.problems = problems;
  }

  void check(Configuration configuration) {
    Set<String> connections = new HashSet<>();
    for (ConnectionSettings each : configuration.connections()) {
      name(each.line(), "connections", each.id(), connections);
    }
    Set<String> flows = new HashSet<>();
    for (FlowDefinition flow : configuration.flows()) {
      name(0, "flows", flow.name(), flows);
      leadsTo("flows." + flow.name() + ".store", flow.store(), connections);
      leadsTo("flows." + flow.name() + ".ledger", flow.ledger(), connections);
    }
    distinctPrefixes(configuration.flows().stream().filter(FlowDefinition::booksOrders).toList());
  }

  /** A number of one store must never become the number of another's invoice. */
  private void distinctPrefixes(List<FlowDefinition> flows) {
    for (int i = 0; i < flows.size(); i++) {
      FlowDefinition flow = flows.get(i);
      for (FlowDefinition other : flows.subList(0, i)) {
        if (other.ledger().equals(flow.ledger())
            && (other.prefix().startsWith(flow.prefix())
                || flow.prefix().startsWith(other.prefix()))) {
          problems.add(
              new ConfigurationProblem(
                  0,
                  "flows." + flow.name() + ".prefix",
                  "with '"
                      + flow.prefix()
                      + "' here and '"
                      + other.prefix()
                      + "' in flow "
                      + other.name()
                      + ", orders of two stores could get the same invoice number in "
                      + flow.ledger(),
                  "give each a prefix that the other's does not begin with, like SHOP1-"));
        }
      }
    }
  }

  private void name(int line, String key, String name, Set<String> taken) {
    if (name.isEmpty()) {
      return;
    }
    if (!NAME.matcher(name).matches()) {
      problems.add(
          new ConfigurationProblem(
              line,
              key,
              "'" + name + "' is not a name",
              "use small letters, digits and hyphens, for it stands in addresses"));
    }
    if (!taken.add(name)) {
      problems.add(
          new ConfigurationProblem(
              line, key, "there are two called '" + name + "'", "rename one of them"));
    }
  }

  private void leadsTo(String key, String name, Set<String> connections) {
    if (!name.isEmpty() && !connections.contains(name)) {
      problems.add(
          new ConfigurationProblem(
              0,
              key,
              "there is no connection '" + name + "'",
              ClosestName.to(name, connections)
                  .map(meant -> "did you mean " + meant + "?")
                  .orElse("add it under connections")));
    }
  }
}
