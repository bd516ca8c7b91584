package io.tillbridge.server.installation;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Speaks HTTP to a server, as its page, a script or a shop would. */
public record Browser(String address, String token) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A request with the token in it. */
  public HttpRequest.Builder request(String path) {
    return bare(path).header("Authorization", "Bearer " + token);
  }

  /** A request without the token. */
  public HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create(address.replaceAll("/$", "") + path));
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What the API answers to a GET. */
  public JsonStructure get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request("/api/v1" + path));
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return json(answer);
  }

  /** An answer's body as JSON. */
  public static JsonStructure json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.read();
    }
  }

  /** A webhook signed with this secret, as the Standard Webhooks scheme says. */
  public HttpRequest.Builder webhook(String path, String deliveryId, String body, String secret)
      throws GeneralSecurityException {
    String time = Long.toString(Instant.now().getEpochSecond());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature =
        mac.doFinal((deliveryId + "." + time + "." + body).getBytes(StandardCharsets.UTF_8));
    return bare(path)
        .header("Content-Type", "application/json")
        .header("webhook-id", deliveryId)
        .header("webhook-timestamp", time)
        .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
        .POST(BodyPublishers.ofString(body));
  }
}
