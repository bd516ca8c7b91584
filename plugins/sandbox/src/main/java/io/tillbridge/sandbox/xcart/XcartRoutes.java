package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.fault.Remote;
import io.tillbridge.sandbox.fault.Stage;
import io.tillbridge.sandbox.fault.Weather;
import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Operation;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.record.CallCounts;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The paths of the shop's REST API, and what stands before each: counting, weather, and the token.
 *
 * @param readToken may read
 * @param writeToken may read and write
 */
public record XcartRoutes(
    XcartApi api,
    String readToken,
    String writeToken,
    CallCounts counts,
    Weather weather,
    Stage stage) {

  /** Adds the paths to a router. */
  public void mount(Router router) {
    on(router, HttpMethod.GET, "/orders", api::orders);
    on(router, HttpMethod.GET, "/orders/by_number/:number", api::numbered);
    on(router, HttpMethod.GET, "/orders/:id", api::order);
    for (String status : new String[] {"payment_status", "shipping_status"}) {
      on(router, HttpMethod.GET, "/orders/:id/" + status, call -> api.status(call, status));
      on(router, HttpMethod.PUT, "/orders/:id/" + status, call -> api.setStatus(call, status));
    }
    on(router, HttpMethod.GET, "/orders/:id/payment_transactions", api::transactions);
    on(router, HttpMethod.GET, "/orders/:id/details", api::details);
    on(router, HttpMethod.GET, "/orders/:id/history", api::history);
    on(router, HttpMethod.GET, "/products", api::products);
    on(router, HttpMethod.POST, "/products", api::addProduct);
    on(router, HttpMethod.GET, "/products/:id", api::product);
    on(router, HttpMethod.PUT, "/products/:id", api::changeProduct);
    on(router, HttpMethod.DELETE, "/products/:id", api::removeProduct);
    on(router, HttpMethod.GET, "/products/:id/variants", api::variants);
    on(router, HttpMethod.PUT, "/products/:id/variants/:variant", api::changeVariant);
    on(router, HttpMethod.GET, "/profiles", api::profiles);
    on(router, HttpMethod.GET, "/profiles/:id/addresses", api::addresses);
    on(router, HttpMethod.GET, "/profiles/:id", api::profile);
    router
        .route(Remote.XCART.base() + "/*")
        .handler(context -> handle(context, call -> Refusal.message(404, "Not Found")));
  }

  private void on(Router router, HttpMethod method, String path, Operation operation) {
    router.route(method, Remote.XCART.base() + path).handler(context -> handle(context, operation));
  }

  private void handle(RoutingContext context, Operation operation) {
    Call call = Call.of(context);
    counts.add(Remote.XCART.word(), call.method(), call.path());
    stage.play(
        context,
        weather.strike(Remote.XCART, call),
        () -> guarded(call, operation),
        () -> Refusal.message(401, "Invalid credentials."),
        answer -> {});
  }

  private Answer guarded(Call call, Operation operation) {
    String token = call.header("X-Auth-Token").orElse("");
    if (!token.equals(readToken) && !token.equals(writeToken)) {
      return Refusal.message(401, "Invalid credentials.");
    }
    if (!call.method().equals("GET") && !token.equals(writeToken)) {
      return Refusal.message(403, "Access Denied.");
    }
    return operation.answer(call);
  }
}
