package io.tillbridge.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.json.JsonStructure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer as a value.
 *
 * @param status the HTTP status
 * @param headers further headers, by name
 * @param contentType the type of the body; empty for no body
 * @param body the body as text
 */
public record Answer(int status, Map<String, String> headers, String contentType, String body) {
  private static final int WORTH_PACKING = 1024;

  /** A JSON answer. */
  public static Answer json(int status, JsonStructure body) {
    return new Answer(status, Map.of(), "application/json; charset=utf-8", body.toString());
  }

  /** A plain text answer. */
  public static Answer text(int status, String body) {
    return new Answer(status, Map.of(), "text/plain; charset=utf-8", body);
  }

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, Map.of(), "", "");
  }

  /** The same answer with further headers. */
  public Answer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, contentType, body);
  }

  /** The same answer with one more header. */
  public Answer with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** Puts the answer on the wire, packed where the other side takes that and it is worth it. */
  public void send(HttpServerRequest request) {
    String taken = request.getHeader("Accept-Encoding");
    Buffer plain = Buffer.buffer(body);
    if (taken == null || !taken.contains("gzip") || plain.length() < WORTH_PACKING) {
      send(request.response());
    } else {
      with("Content-Encoding", "gzip").send(request.response(), Gzip.packed(plain));
    }
  }

  /** Puts the answer on the wire, unless the other side has gone. */
  public void send(HttpServerResponse response) {
    send(response, Buffer.buffer(body));
  }

  private void send(HttpServerResponse response, Buffer content) {
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (!contentType.isEmpty()) {
      response.putHeader("Content-Type", contentType);
    }
    var unused = response.end(content);
  }
}
