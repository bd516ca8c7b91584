package io.tillbridge.server.cli;

import io.tillbridge.server.api.Json;
import io.tillbridge.server.plugin.LoadedPlugin;
import io.tillbridge.server.plugin.PluginHost;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the plugins in the folder; exit code 1 where one was left out. */
@Command(
    name = "plugins",
    description = "List the plugins in the folder; exit code 1 where one was left out.",
    mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws Exception {
    try (PluginHost host = new PluginHost(file.read().plugins())) {
      List<JsonObject> rows = host.plugins().stream().map(PluginsCommand::row).toList();
      JsonObject all = Json.of(Map.of("plugins", rows, "leftOut", host.refused())).asJsonObject();
      if (output.json()) {
        output.print(all);
      } else {
        output.table(rows, List.of("id", "version", "connectors", "mappers"));
        host.refused().forEach(refused -> output.out().println(refused));
        output.out().flush();
      }
      return host.refused().isEmpty() ? 0 : 1;
    }
  }

  private static JsonObject row(LoadedPlugin plugin) {
    return Json.of(
            Map.of(
                "id", plugin.id(),
                "version", plugin.version(),
                "connectors", plugin.connectors().stream().map(c -> c.descriptor().id()).toList(),
                "mappers", plugin.fieldMappers().stream().map(m -> m.name()).toList()))
        .asJsonObject();
  }
}
