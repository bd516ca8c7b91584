package io.tillbridge.bench.webhook;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads the body and answers 202, with as many event loops as Tillbridge's own listener: the most
 * that an HTTP server of this make can do. What begins with {@code /silent/} is never answered: a
 * shop that leaves its visitors waiting, so that nothing but the acceptance of webhooks is
 * measured.
 */
public final class EchoServer extends VerticleBase {
  private final int port;

  private EchoServer(int port) {
    this.port = port;
  }

  /** Listens on the port given. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Vertx vertx = Vertx.vertx();
    vertx
        .deployVerticle(
            () -> new EchoServer(port),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .onSuccess(deployed -> System.out.println("echo server on port " + port))
        .onFailure(
            failure -> {
              System.err.println("the echo server can't listen: " + failure.getMessage());
              System.exit(1);
            });
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
        .requestHandler(EchoServer::answer)
        .listen();
  }

  private static void answer(HttpServerRequest request) {
    if (!request.path().startsWith("/silent/")) {
      request
          .body()
          .onSuccess(
              body ->
                  request
                      .response()
                      .setStatusCode(202)
                      .putHeader("Content-Type", "application/json")
                      .end("{\"eventId\":\"0123456789abcdef\"}"));
    }
  }
}
