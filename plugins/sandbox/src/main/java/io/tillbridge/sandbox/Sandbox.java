package io.tillbridge.sandbox;

import io.tillbridge.sandbox.control.ControlRoutes;
import io.tillbridge.sandbox.fault.Stage;
import io.tillbridge.sandbox.fault.Weather;
import io.tillbridge.sandbox.limit.RateLimits;
import io.tillbridge.sandbox.record.CallCounts;
import io.tillbridge.sandbox.record.ExchangeLog;
import io.tillbridge.sandbox.webhook.WebhookSender;
import io.tillbridge.sandbox.xcart.Shop;
import io.tillbridge.sandbox.xcart.XcartApi;
import io.tillbridge.sandbox.xcart.XcartRoutes;
import io.tillbridge.sandbox.xero.XeroGate;
import io.tillbridge.sandbox.xero.XeroRoutes;
import io.tillbridge.sandbox.xero.books.Organisations;
import io.tillbridge.sandbox.xero.token.IdempotencyKeys;
import io.tillbridge.sandbox.xero.token.Tokens;
import io.tillbridge.sandbox.xero.webhook.XeroWebhooks;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/**
 * A store and organisations behind one port. All of it lives on one event loop, so that no two
 * calls ever touch the books at once; it keeps nothing when it stops.
 */
public final class Sandbox extends VerticleBase {
  /**
   * Xero takes bodies of up to 10 MB; its older ceiling of 3.5 MB is what callers should keep to.
   */
  private static final long LARGEST_BODY = 10L * 1024 * 1024;

  private static final long LARGEST_RECORD = 256L * 1024 * 1024;

  private final SandboxOptions options;
  private final Promise<Integer> port = Promise.promise();
  private Optional<ExchangeLog> log = Optional.empty();

  private Sandbox(SandboxOptions options) {
    this.options = options;
  }

  /**
   * A running sandbox.
   *
   * @param port where it listens
   * @param deployment what undeploys it
   */
  public record Running(int port, String deployment) {}

  /** Starts a sandbox. */
  public static Future<Running> start(Vertx vertx, SandboxOptions options) {
    Sandbox sandbox = new Sandbox(options);
    return vertx
        .deployVerticle(sandbox)
        .compose(id -> sandbox.port.future().map(port -> new Running(port, id)));
  }

  @Override
  public Future<?> start() {
    Future<Optional<ExchangeLog>> recording =
        options
            .record()
            .map(file -> ExchangeLog.open(vertx, file, LARGEST_RECORD).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    return recording
        .compose(
            open -> {
              log = open;
              return vertx
                  .createHttpServer(serverOptions())
                  .requestHandler(router())
                  .listen(options.port(), options.host());
            })
        .map(HttpServer::actualPort)
        .onComplete(port);
  }

  /** JSON often comes labelled as a form (curl does so): then it must not meet a form's limits. */
  private static HttpServerOptions serverOptions() {
    return new HttpServerOptions()
        .setIdleTimeout(120)
        .setMaxHeaderSize(64 * 1024)
        .setMaxFormAttributeSize(-1)
        .setMaxFormBufferedBytes(-1)
        .setMaxFormFields(-1);
  }

  @Override
  public Future<?> stop() {
    return log.map(ExchangeLog::close).orElseGet(Future::succeededFuture);
  }

  private Router router() {
    var clock = options.clock();
    WebhookSender webhook = new WebhookSender(vertx, clock, options.seed(), options.webhook());
    Shop shop = new Shop(clock, webhook, options.firstOrderId());
    Organisations organisations = new Organisations(clock, options.seed());
    Weather weather = new Weather(options.seed());
    RateLimits limits = new RateLimits(clock, options.allowance());
    IdempotencyKeys keys = new IdempotencyKeys(clock);
    CallCounts counts = new CallCounts(clock);
    Tokens tokens = new Tokens(clock, "sandbox", "sandbox");
    Stage stage = new Stage(vertx);
    XeroWebhooks xeroWebhooks = new XeroWebhooks(vertx, clock);
    XcartApi shopApi = new XcartApi(shop, options.renewFilter());

    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    new ControlRoutes(shop, webhook, organisations, weather, limits, keys, counts, xeroWebhooks)
        .mount(router);
    new XcartRoutes(shopApi, options.readToken(), options.writeToken(), counts, weather, stage)
        .mount(router);
    new XeroRoutes(
            new XeroGate(
                tokens, organisations, limits, keys, counts, weather, stage, log, xeroWebhooks))
        .mount(router);
    return router;
  }
}
