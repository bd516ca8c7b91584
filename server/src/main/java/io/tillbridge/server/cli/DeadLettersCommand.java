package io.tillbridge.server.cli;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what a person must look at, and puts it up again; exit code 1 while there is any. */
@Command(
    name = "dead-letters",
    description = "List what a person must look at; exit code 1 where there is any.",
    mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Option(names = "--retry", paramLabel = "ID", description = "Put this one up again.")
  private String retry = "";

  @Override
  public Integer call() throws Exception {
    ApiClient api = new ApiClient(RunFile.read(file.read()));
    if (!retry.isEmpty()) {
      JsonObject letter =
          api.post("/dead-letters/" + ApiClient.encoded(retry) + "/retry").asJsonObject();
      if (output.json()) {
        output.print(letter);
      } else {
        output.table(List.of(letter), List.of("id", "kind", "businessKey", "state"));
      }
      return 0;
    }
    JsonObject page = api.get("/dead-letters?limit=200").asJsonObject();
    List<JsonObject> letters = page.getJsonArray("items").getValuesAs(JsonObject.class);
    if (output.json()) {
      output.print(page);
    } else {
      output.table(
          letters, List.of("id", "connection", "kind", "businessKey", "diedAt", "problems"));
    }
    return letters.isEmpty() ? 0 : 1;
  }
}
