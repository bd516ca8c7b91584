package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;

/** All the weather a bridge must stand at once: enough to hurt, and over in a minute or two. */
final class Storm {
  private Storm() {}

  /** Lays out the faults, and has every third webhook sent twice. */
  static void raise(SandboxClient sandbox) {
    JsonArrayBuilder faults = JsonText.array();
    faults.add(
        status("xero", "", "", 429, 6, "0.12", "Slow down")
            .add("retryAfter", "2")
            .add("headers", JsonText.object().add("X-Rate-Limit-Problem", "minute")));
    faults.add(status("xero", "", "", 500, 5, "0.10", "An error occurred in Xero"));
    faults.add(status("xero", "", "", 503, 4, "0.10", "The Organisation is offline"));
    faults.add(fault("xero", "PUT,POST", "/Invoices", "cut-after-commit", 2, "0.50"));
    faults.add(fault("xero", "PUT,POST", "/Payments", "cut-after-commit", 2, "0.50"));
    faults.add(fault("xero", "PUT,POST", "/Contacts", "cut-after-commit", 2, "0.50"));
    faults.add(fault("xero", "", "", "reset", 5, "0.10"));
    faults.add(fault("xero", "", "/api.xro/*", "expire-token", 2, "0.05"));
    faults.add(fault("xero", "", "", "latency", 10, "0.20").add("millis", 800));
    faults.add(status("xcart", "", "", 500, 20, "0.06", "{\"message\":\"Internal error\"}"));
    faults.add(fault("xcart", "", "", "reset", 8, "0.03"));
    faults.add(fault("xcart", "", "", "latency", 10, "0.03").add("millis", 500));
    sandbox.post("/sandbox/faults", JsonText.object().add("faults", faults).build());
    boolean announced = sandbox.get("/sandbox/webhook").has("url");
    if (announced) {
      duplicate(sandbox, "0.33");
    }
  }

  /** Clears the sky. */
  static void end(SandboxClient sandbox) {
    sandbox.delete("/sandbox/faults");
    if (sandbox.get("/sandbox/webhook").has("url")) {
      duplicate(sandbox, "0");
    }
  }

  private static void duplicate(SandboxClient sandbox, String share) {
    JsonObject change = JsonText.object().add("duplicates", new BigDecimal(share)).build();
    sandbox.post("/sandbox/webhook", change);
  }

  private static JsonObjectBuilder status(
      String system,
      String method,
      String path,
      int status,
      int times,
      String probability,
      String body) {
    return fault(system, method, path, "status", times, probability)
        .add("status", status)
        .add("body", body);
  }

  private static JsonObjectBuilder fault(
      String system, String method, String path, String fault, int times, String probability) {
    return JsonText.object()
        .add("system", system)
        .add("match", JsonText.object().add("method", method).add("path", path))
        .add("fault", fault)
        .add("times", times)
        .add("probability", new BigDecimal(probability));
  }
}
