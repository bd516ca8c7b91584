package io.tillbridge.server.e2e.scenario;

import io.tillbridge.server.e2e.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does in a ledger what people do there by hand, behind the back of the server. */
record Bookkeeper(Web sandbox, String organisation) {
  private static final Set<String> WORDS =
      Set.of(
          "lock until",
          "archive account",
          "restore account",
          "archive contact",
          "restore contact",
          "delete item",
          "void",
          "currencies",
          "connected");

  /** Does each of the things that are named. */
  void does(Given told, Optional<Purchase> purchase) {
    told.only(WORDS).named().forEach((what, with) -> does(what, with.text(), purchase));
  }

  private void does(String what, String with, Optional<Purchase> purchase) {
    switch (what) {
      case "lock until" ->
          patch(
              "",
              Json.createObjectBuilder()
                  .add("PeriodLockDate", with.equals("none") ? "" : with)
                  .build());
      case "currencies" ->
          patch("", Json.createObjectBuilder().add("UseMulticurrency", with.equals("yes")).build());
      case "connected" ->
          patch("", Json.createObjectBuilder().add("Connected", with.equals("yes")).build());
      case "archive account" -> patch("/accounts/" + with, status("Status", "ARCHIVED"));
      case "restore account" -> patch("/accounts/" + with, status("Status", "ACTIVE"));
      case "archive contact" -> patch("/contacts/" + with, status("ContactStatus", "ARCHIVED"));
      case "restore contact" -> patch("/contacts/" + with, status("ContactStatus", "ACTIVE"));
      case "delete item" -> delete("/items/" + with);
      case "void" -> {
        String suffix = with.replaceFirst("^(invoice|credit note)", "").replaceFirst("^ ", "-");
        delete("/documents/" + purchase.orElseThrow().invoice() + suffix);
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static JsonObject status(String field, String value) {
    return Json.createObjectBuilder().add(field, value).build();
  }

  private void patch(String path, JsonObject body) {
    sandbox.send("PATCH", "/sandbox/ledger" + path + "?org=" + organisation, body);
  }

  private void delete(String path) {
    Web.Reply reply =
        sandbox.call("DELETE", "/sandbox/ledger" + path + "?org=" + organisation, "", Map.of());
    if (reply.status() >= 300) {
      throw new AssertionError("DELETE " + path + " was answered " + reply);
    }
  }
}
