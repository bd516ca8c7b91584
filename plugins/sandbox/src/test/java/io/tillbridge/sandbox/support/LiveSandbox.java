package io.tillbridge.sandbox.support;

import io.tillbridge.sandbox.Sandbox;
import io.tillbridge.sandbox.SandboxOptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox that runs, and somebody who speaks HTTP to it and holds Xero's answers to its word. */
public final class LiveSandbox implements AutoCloseable {
  private static final String BASE = "/api.xro/2.0";

  private final Vertx vertx;
  private final String deployment;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";
  private String tenant = "";

  private LiveSandbox(Vertx vertx, Sandbox.Running running) {
    this.vertx = vertx;
    this.deployment = running.deployment();
    this.port = running.port();
  }

  /** Starts one. */
  public static LiveSandbox start(SandboxOptions options) {
    Vertx vertx = Vertx.vertx();
    return new LiveSandbox(vertx, Sandbox.start(vertx, options).await());
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The event loop it runs on. */
  public Vertx vertx() {
    return vertx;
  }

  /** Signs in to an organisation. */
  public LiveSandbox signIn(String organisation) {
    Reply reply = grant(organisation, "grant_type=client_credentials&scope=accounting.invoices");
    tenant = "";
    token = reply.fields().text("access_token").orElseThrow();
    tenant =
        send("GET", "/connections", xeroHeaders(), "")
            .array()
            .getJsonObject(0)
            .getString("tenantId");
    return this;
  }

  /** Asks for a token. */
  public Reply grant(String organisation, String form) {
    String app =
        Base64.getEncoder().encodeToString("sandbox:sandbox".getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "Authorization", "Basic " + app, "Content-Type", "application/x-www-form-urlencoded");
    return send("POST", "/connect/token?org=" + organisation, headers, form);
  }

  /** A call to Xero that fits its description, as the answer must. */
  public Reply xero(String method, String path, Map<String, String> query, String body) {
    return xero(method, path, query, Map.of(), body, true);
  }

  /** A call to Xero without a query. */
  public Reply xero(String method, String path, String body) {
    return xero(method, path, Map.of(), body);
  }

  /** An invoice in full, by its number. */
  public Reply invoice(String number) {
    return xero("GET", "/Invoices", Map.of("InvoiceNumbers", number, "page", "1"), "");
  }

  /** A call to Xero that is wrong on purpose; the answer must fit its description still. */
  public Reply wrong(String method, String path, Map<String, String> query, String body) {
    return xero(method, path, query, Map.of(), body, false);
  }

  /** A call to Xero with further headers. */
  public Reply xero(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> more,
      String body,
      boolean right) {
    Map<String, String> headers = new LinkedHashMap<>(xeroHeaders());
    headers.putAll(more);
    String text =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    Reply reply = send(method, BASE + path + text, headers, body);
    XeroDescription.shared()
        .check(method, BASE + path, query, headers, body, right, reply.status(), reply.body());
    return reply;
  }

  /** A call to the shop. */
  public Reply shop(String method, String path, String authToken, String body) {
    Map<String, String> headers =
        Map.of("X-Auth-Token", authToken, "Content-Type", "application/json");
    return send(method, "/xcart/api" + path, headers, body);
  }

  /** A call to a control. */
  public Reply control(String method, String path, String body) {
    return send(method, "/sandbox" + path, Map.of("Content-Type", "application/json"), body);
  }

  /** Any call; a broken connection is told as status 0. */
  public Reply send(String method, String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException broken) {
      return new Reply(
          0, java.net.http.HttpHeaders.of(Map.of(), (a, b) -> true), broken.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Map<String, String> xeroHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/json");
    if (!tenant.isEmpty()) {
      headers.put("xero-tenant-id", tenant);
    }
    return headers;
  }

  @Override
  public void close() {
    vertx.undeploy(deployment).await();
    vertx.close().await();
  }
}
