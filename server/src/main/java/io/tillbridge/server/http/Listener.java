package io.tillbridge.server.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;

/** One address that is listened on, by as many event loops as there are processors. */
public final class Listener {
  /** A sender may be this slow between two packets; more is a broken or hostile one. */
  private static final int IDLE_SECONDS = 60;

  /** Vert.x: a negative port is a free one that the instances of one deployment share. */
  private static final int FREE_PORT = -1;

  private final Vertx vertx;
  private final String deployment;
  private final int port;

  private Listener(Vertx vertx, String deployment, int port) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.port = port;
  }

  /** Begins to listen; port 0 takes a free one. */
  public static Future<Listener> open(
      Vertx vertx, String host, int port, Handler<HttpServerRequest> handler) {
    AtomicInteger bound = new AtomicInteger();
    DeploymentOptions instances =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    return vertx
        .deployVerticle(
            () -> new Instance(host, port == 0 ? FREE_PORT : port, handler, bound), instances)
        .map(deployment -> new Listener(vertx, deployment, bound.get()));
  }

  /** The port that was bound. */
  public int port() {
    return port;
  }

  /** Stops listening and closes what is open. */
  public Future<Void> close() {
    return vertx.undeploy(deployment);
  }

  private static final class Instance extends VerticleBase {
    private final String host;
    private final int port;
    private final Handler<HttpServerRequest> handler;
    private final AtomicInteger bound;

    Instance(String host, int port, Handler<HttpServerRequest> handler, AtomicInteger bound) {
      this.host = host;
      this.port = port;
      this.handler = handler;
      this.bound = bound;
    }

    @Override
    public Future<?> start() {
      HttpServerOptions options =
          new HttpServerOptions()
              .setHost(host)
              .setPort(port)
              .setIdleTimeout(IDLE_SECONDS)
              .setMaxHeaderSize(16 << 10)
              .setHttp2ClearTextEnabled(false)
              .setPerFrameWebSocketCompressionSupported(false)
              .setPerMessageWebSocketCompressionSupported(false);
      Future<HttpServer> listening =
          vertx.createHttpServer(options).requestHandler(handler).listen();
      return listening.onSuccess(server -> bound.set(server.actualPort()));
    }
  }
}
