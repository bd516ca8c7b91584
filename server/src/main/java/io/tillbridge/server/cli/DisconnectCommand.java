package io.tillbridge.server.cli;

import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the running server give the access of a connection back. */
@Command(
    name = "disconnect",
    description = "Give the access of a connection back to the remote system.",
    mixinStandardHelpOptions = true)
final class DisconnectCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "CONNECTION", description = "The connection's name.")
  private String connection = "";

  @Override
  public Integer call() throws Exception {
    ApiClient api = new ApiClient(RunFile.read(file.read()));
    JsonObject access =
        api.post("/connections/" + ApiClient.encoded(connection) + "/disconnect").asJsonObject();
    if (output.json()) {
      output.print(access);
    } else {
      output.out().println(connection + " is disconnected.");
      output.out().flush();
    }
    return 0;
  }
}
