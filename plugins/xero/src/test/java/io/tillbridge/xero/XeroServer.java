package io.tillbridge.xero;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server on a free port that answers as a test tells it, in turn, and remembers every call. */
final class XeroServer {
  static final String TENANT = Documents.id("tenant");

  final List<Received> received = new CopyOnWriteArrayList<>();
  volatile Answers.Answer token =
      Answers.json(200, "{\"access_token\":\"one\",\"expires_in\":1800}");
  volatile Answers.Answer connections = Answers.organisations(TENANT);
  private final Answers.Answer accepted = Answers.accepted();
  volatile Answers.Answer otherwise = accepted;
  private final Deque<Answers.Answer> script = new ConcurrentLinkedDeque<>();
  private final HttpServer server;

  XeroServer(Vertx vertx) {
    server = await(vertx.createHttpServer().requestHandler(this::handle).listen(0));
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /** The next calls of the accounting API are answered with these, one each. */
  XeroServer answers(Answers.Answer... answers) {
    script.addAll(List.of(answers));
    return this;
  }

  /** The calls of the accounting API, in the order in which they came. */
  List<Received> calls() {
    return received.stream().filter(each -> each.path().startsWith("/api.xro/")).toList();
  }

  long count(String path) {
    return received.stream().filter(each -> each.path().equals(path)).count();
  }

  void close() {
    await(server.close());
    received.forEach(XeroOpenApi::check);
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    }
  }

  private void handle(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              Received call =
                  new Received(
                      request.method().name(),
                      request.path(),
                      request.params(),
                      request.headers(),
                      body.toString());
              received.add(call);
              answer(call).accept(call, request.response());
            });
  }

  private Answers.Answer answer(Received call) {
    if (call.path().equals("/connect/token")) {
      return token;
    }
    if (call.path().equals("/connect/revocation")) {
      return Answers.json(200, "");
    }
    if (call.path().startsWith("/connections/")) {
      return Answers.json(204, "");
    }
    if (call.path().equals("/connections")) {
      return connections;
    }
    Answers.Answer next = script.poll();
    if (next != null) {
      return next;
    }
    boolean asked = call.method().equals("GET") && otherwise == accepted;
    return asked ? Answers.json(200, "{}") : otherwise;
  }
}
