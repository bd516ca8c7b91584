package io.tillbridge.server.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Books the orders of a range of days, or tells what that would book. */
@Command(
    name = "backfill",
    description = "Book the orders of a range of days; try it with --rehearse first.",
    mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {
  private static final long ASK_AGAIN_MILLIS = 300;

  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Option(
      names = "--connection",
      paramLabel = "SHOP",
      description = "The shop (${DEFAULT-VALUE}).",
      defaultValue = "shop")
  private String connection = "shop";

  @Option(
      names = "--from",
      required = true,
      description = "The first day, like 2026-07-01, where the ledger's organisation is.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, description = "The last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(names = "--rehearse", description = "Only tell what would be booked; write nothing.")
  private boolean rehearse;

  @Override
  public Integer call() throws Exception {
    ApiClient api = new ApiClient(RunFile.read(file.read()));
    JsonObject asked =
        Json.createObjectBuilder()
            .add("connection", connection)
            .add("from", from.toString())
            .add("to", to.toString())
            .add("rehearse", rehearse)
            .build();
    JsonObject backfill = api.post("/backfills", asked).asJsonObject();
    while (backfill.getString("state").equals("RUNNING")) {
      TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
      backfill = api.get("/backfills/" + backfill.getString("id")).asJsonObject();
    }
    if (output.json()) {
      output.print(backfill);
    } else {
      show(backfill.getJsonObject("report"));
    }
    if (backfill.getString("state").equals("FAILED")) {
      throw new ApiClient.Refusal("The backfill broke off: " + backfill.getString("why"));
    }
    return 0;
  }

  private void show(JsonObject report) {
    output
        .out()
        .println(
            report.getInt("orders")
                + " orders, "
                + report.getInt("settled")
                + " of them settled already, "
                + report.getInt("unreadable")
                + " unreadable"
                + (rehearse
                    ? "; nothing was written"
                    : ", " + report.getInt("taken") + " put on their way"));
    if (rehearse) {
      output.table(
          report.getJsonArray("sums").getValuesAs(JsonObject.class),
          List.of("verdict", "orders", "total"));
      output.out().println("Documents that would be written: " + report.getJsonObject("documents"));
    }
    if (!report.getJsonArray("held").isEmpty()) {
      output.table(
          report.getJsonArray("held").getValuesAs(JsonObject.class), List.of("order", "why"));
    }
    output.out().flush();
  }
}
