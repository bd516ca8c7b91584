package io.tillbridge.server.cli;

import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.FlowDefinition;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the running server publish what is in its flows' folders. */
@Command(
    name = "publish",
    description = "Make the rules and mappings in the folders live; refused whole if faulty.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Parameters(arity = "0..1", paramLabel = "FLOW", description = "One flow; all if left out.")
  private String flow = "";

  @Override
  public Integer call() throws Exception {
    Configuration configuration = file.read();
    ApiClient api = new ApiClient(RunFile.read(configuration));
    List<String> names =
        flow.isEmpty()
            ? configuration.flows().stream().map(FlowDefinition::name).toList()
            : List.of(flow);
    List<JsonObject> published = new ArrayList<>();
    for (String name : names) {
      published.add(api.post("/flows/" + ApiClient.encoded(name) + "/publish").asJsonObject());
    }
    if (output.json()) {
      published.forEach(output::print);
    } else {
      output.table(published, List.of("name", "rulePack", "mappings", "since"));
    }
    return 0;
  }
}
