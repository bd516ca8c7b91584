package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Speaks to a sandbox from outside, and waits for each answer. */
public final class SandboxClient {
  private static final String APP =
      "Basic "
          + Base64.getEncoder().encodeToString("sandbox:sandbox".getBytes(StandardCharsets.UTF_8));

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Speaks to the sandbox at that address. */
  public SandboxClient(URI base) {
    this.base = base;
  }

  /** Sends a body to a control. */
  public Fields post(String path, JsonObject body) {
    return read(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Asks a control. */
  public Fields get(String path) {
    return read(request(path).GET());
  }

  /** Deletes by a control. */
  public Fields delete(String path) {
    return read(request(path).DELETE());
  }

  /** Writes items into an organisation's books, as an app of its own would. */
  void writeItems(String organisation, JsonObject items) {
    Fields granted =
        read(
            request("/connect/token?org=" + organisation)
                .header("Authorization", APP)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=accounting.settings")));
    String bearer = "Bearer " + granted.text("access_token").orElseThrow();
    String connections =
        text(
            request("/connections")
                .header("Authorization", bearer)
                .header("Accept", "application/json")
                .GET());
    Fields connection = new Fields(JsonText.parse(connections).asJsonArray().getJsonObject(0));
    read(
        request("/api.xro/2.0/Items?summarizeErrors=true")
            .header("Authorization", bearer)
            .header("xero-tenant-id", connection.text("tenantId").orElseThrow())
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(items.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  private Fields read(HttpRequest.Builder builder) {
    return new Fields(JsonText.parse(text(builder)).asJsonObject());
  }

  private String text(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.method()
                + " "
                + request.uri()
                + " answered "
                + answer.statusCode()
                + ": "
                + answer.body());
      }
      return answer.body();
    } catch (IOException broken) {
      throw new UncheckedIOException("The sandbox at " + base + " does not answer", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the sandbox", stopped);
    }
  }
}
