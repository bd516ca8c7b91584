package io.tillbridge.server.cli;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists orders, or shows one with its timeline. */
@Command(
    name = "orders",
    description = "List orders of the running server, or show one by its number.",
    mixinStandardHelpOptions = true)
final class OrdersCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Option(
      names = "--state",
      description = "Only these states: held, waiting, booking, booked, nothing, dead.")
  private String state = "";

  @Option(names = "--limit", description = "How many at most (${DEFAULT-VALUE}).")
  private int limit = 50;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "An order's number.")
  private String number = "";

  @Override
  public Integer call() throws Exception {
    ApiClient api = new ApiClient(RunFile.read(file.read()));
    String query = "/orders?limit=" + limit + "&state=" + ApiClient.encoded(state);
    if (!number.isEmpty()) {
      query += "&number=" + ApiClient.encoded(number);
    }
    JsonObject page = api.get(query).asJsonObject();
    List<JsonObject> orders = page.getJsonArray("items").getValuesAs(JsonObject.class);
    if (!number.isEmpty() && orders.isEmpty()) {
      throw new ApiClient.Refusal("There is no order with the number " + number + ".");
    }
    if (!number.isEmpty()) {
      for (JsonObject order : orders) {
        show(api.get("/orders/" + order.getString("id")).asJsonObject());
      }
    } else if (output.json()) {
      output.print(page);
    } else {
      output.table(orders, List.of("number", "state", "total", "customer", "changedAt", "why"));
    }
    return 0;
  }

  private void show(JsonObject timeline) {
    if (output.json()) {
      output.print(timeline);
      return;
    }
    JsonObject order = timeline.getJsonObject("order");
    output
        .out()
        .println(
            "Order "
                + order.getString("number")
                + ", "
                + order.getString("state")
                + (order.getString("why").isEmpty() ? "" : ": " + order.getString("why")));
    output.table(
        timeline.getJsonArray("events").getValuesAs(JsonObject.class),
        List.of("receivedAt", "type", "state", "why"));
    output.table(
        timeline.getJsonArray("effects").getValuesAs(JsonObject.class),
        List.of("kind", "businessKey", "state", "attempts", "remoteId", "why"));
  }
}
