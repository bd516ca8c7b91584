package io.tillbridge.server.page;

import io.tillbridge.server.http.HttpProblem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Answers with the page's files. */
public final class Page implements Handler<HttpServerRequest> {
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "app.js", "text/javascript; charset=utf-8",
          "timeline.js", "text/javascript; charset=utf-8",
          "dom.js", "text/javascript; charset=utf-8",
          "style.css", "text/css; charset=utf-8",
          "icon.svg", "image/svg+xml");
  private final Map<String, Buffer> contents = new HashMap<>();

  /** Reads the files from the class path. */
  public Page() {
    for (String file : FILES.keySet()) {
      contents.put(file, read("/web/" + file));
    }
  }

  @Override
  public void handle(HttpServerRequest request) {
    String file = request.path().equals("/") ? "index.html" : request.path().substring(1);
    Buffer content = contents.get(file);
    if (content == null) {
      HttpProblem.notFound("There is no such page.").answer(request);
    } else if (!request.method().equals(HttpMethod.GET)
        && !request.method().equals(HttpMethod.HEAD)) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      new HttpProblem(405, "method-not-allowed", "Not that method", "Pages are read with GET.")
          .answer(request);
    } else {
      request.response().putHeader(HttpHeaders.CONTENT_TYPE, FILES.getOrDefault(file, ""));
      request.response().end(content);
    }
  }

  private static Buffer read(String resource) {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from this build");
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
