package io.tillbridge.server.cli;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a person grant access to a connection, and choose the organisation. */
@Command(
    name = "connect",
    description = "Connect the running server to a remote system that asks a person.",
    mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {
  private static final int POLL_MILLIS = 1_000;

  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "CONNECTION", description = "The connection's name.")
  private String connection = "";

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      description = "The organisation to take, by name or id, where the access reaches several.")
  private String organisation = "";

  @Override
  public Integer call() throws Exception {
    ApiClient api = new ApiClient(RunFile.read(file.read()));
    String at = "/connections/" + ApiClient.encoded(connection);
    if (!organisation.isEmpty()) {
      Optional<String> reached = wanted(api.get(at + "/access").asJsonObject());
      if (reached.isPresent()) {
        return told(chosen(api, at, reached.get()));
      }
    }
    ask(api, at);
    JsonObject access = api.get(at + "/access").asJsonObject();
    if (organisation.isEmpty()) {
      return told(access);
    }
    Optional<String> reached = wanted(access);
    if (reached.isEmpty()) {
      throw new ApiClient.Refusal(
          "The access doesn't reach '" + organisation + "'; it reaches " + names(access) + ".");
    }
    return told(chosen(api, at, reached.get()));
  }

  /** Waits until the person has answered in the remote system's page. */
  private void ask(ApiClient api, String at)
      throws ApiClient.Refusal, IOException, InterruptedException {
    JsonObject invitation = api.get(at + "/authorise").asJsonObject();
    // Standard error, so that a script reads nothing but the outcome on standard output.
    System.err.println("Open this address in a browser and agree; it is good for ten minutes:");
    System.err.println(invitation.getString("url"));
    String attempt = at + "/authorise/" + ApiClient.encoded(invitation.getString("attempt"));
    JsonObject progress = api.get(attempt).asJsonObject();
    while (progress.getString("state").equals("WAITING")) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      progress = api.get(attempt).asJsonObject();
    }
    if (!progress.getString("state").equals("DONE")) {
      throw new ApiClient.Refusal("Not connected: " + progress.getString("why"));
    }
  }

  private JsonObject chosen(ApiClient api, String at, String id)
      throws ApiClient.Refusal, IOException, InterruptedException {
    return api.post(at + "/organisation/" + ApiClient.encoded(id)).asJsonObject();
  }

  private Optional<String> wanted(JsonObject access) {
    return organisations(access).stream()
        .filter(
            each ->
                each.getString("id").equals(organisation)
                    || each.getString("name").equalsIgnoreCase(organisation))
        .map(each -> each.getString("id"))
        .findFirst();
  }

  private int told(JsonObject access) {
    boolean connected = access.getString("state").equals("CONNECTED");
    if (output.json()) {
      output.print(access);
    } else if (connected) {
      String name =
          organisations(access).stream()
              .filter(each -> each.getString("id").equals(access.getString("chosen")))
              .map(each -> each.getString("name"))
              .findFirst()
              .orElse("");
      output.out().println(connection + " is connected to " + name + ".");
    } else {
      output.out().println(access.getString("why"));
      output.table(organisations(access), List.of("id", "name"));
      output.out().println("tillbridge connect " + connection + " --organisation NAME");
    }
    output.out().flush();
    return connected ? 0 : 1;
  }

  private static String names(JsonObject access) {
    return organisations(access).stream()
        .map(each -> each.getString("name"))
        .collect(Collectors.joining(", "));
  }

  private static List<JsonObject> organisations(JsonObject access) {
    return access.getJsonArray("organisations").getValuesAs(JsonObject.class);
  }
}
