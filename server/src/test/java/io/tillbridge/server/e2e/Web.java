package io.tillbridge.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Speaks HTTP to one address and waits for each answer. */
public record Web(URI base, Map<String, String> headers) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** An answer. */
  public record Reply(int status, String body) {
    JsonValue json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readValue();
      }
    }
  }

  /** Gets what must be there. */
  public JsonValue get(String path) {
    return right("GET", path, "").json();
  }

  /** Sends what must be taken. */
  public JsonObject send(String method, String path, JsonValue body) {
    return right(method, path, body.toString()).json().asJsonObject();
  }

  private Reply right(String method, String path, String body) {
    Reply reply = call(method, path, body, Map.of("Content-Type", "application/json"));
    if (reply.status() >= 300) {
      throw new AssertionError(
          method + " " + base.resolve(path) + " answered " + reply.status() + ": " + reply.body());
    }
    return reply;
  }

  /** Any call. */
  public Reply call(String method, String path, String body, Map<String, String> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    more.forEach(request::header);
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
      return new Reply(answer.statusCode(), answer.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + base.resolve(path) + ": " + broken, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + base, stopped);
    }
  }
}
