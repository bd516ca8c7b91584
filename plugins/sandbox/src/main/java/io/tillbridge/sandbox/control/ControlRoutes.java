package io.tillbridge.sandbox.control;

import io.tillbridge.sandbox.fault.Weather;
import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Operation;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.limit.Allowance;
import io.tillbridge.sandbox.limit.RateLimits;
import io.tillbridge.sandbox.record.CallCounts;
import io.tillbridge.sandbox.webhook.WebhookSender;
import io.tillbridge.sandbox.xcart.Shop;
import io.tillbridge.sandbox.xero.books.Organisations;
import io.tillbridge.sandbox.xero.token.IdempotencyKeys;
import io.tillbridge.sandbox.xero.webhook.XeroWebhooks;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;

/** The paths under {@code /sandbox}, which no remote system has. They cost no calls. */
public record ControlRoutes(
    Shop shop,
    WebhookSender webhook,
    Organisations organisations,
    Weather weather,
    RateLimits limits,
    IdempotencyKeys keys,
    CallCounts counts,
    XeroWebhooks xeroWebhooks) {

  /** Adds the paths to a router. */
  public void mount(Router router) {
    ShopControls inShop = new ShopControls(shop, webhook);
    router.get("/sandbox/xcart/orders").handler(c -> answer(c, inShop::orders));
    router.post("/sandbox/xcart/orders").handler(c -> answer(c, inShop::place));
    router.patch("/sandbox/xcart/orders/:id").handler(c -> answer(c, inShop::change));
    router.delete("/sandbox/xcart/orders/:id").handler(c -> answer(c, inShop::delete));
    router.post("/sandbox/xcart/orders/:id/poison").handler(c -> answer(c, inShop::poison));
    router.post("/sandbox/xcart/products").handler(c -> answer(c, inShop::product));
    router.post("/sandbox/xcart/products/:id").handler(c -> answer(c, inShop::changeProduct));
    router.get("/sandbox/xcart/products/:id").handler(c -> answer(c, inShop::shownProduct));
    router.post("/sandbox/ledger/items").handler(c -> answer(c, this::item));
    router.post("/sandbox/webhook").handler(c -> answer(c, inShop::sendTo));
    router.get("/sandbox/webhook").handler(c -> answer(c, inShop::deliveries));
    LedgerControls inLedger = new LedgerControls(organisations);
    router.post("/sandbox/xero/webhook").handler(c -> answer(c, xeroWebhooks::sendTo));
    router.get("/sandbox/xero/webhook").handler(c -> answer(c, xeroWebhooks::shown));
    router.get("/sandbox/ledger").handler(c -> answer(c, inLedger::shown));
    router.patch("/sandbox/ledger").handler(c -> answer(c, inLedger::change));
    router.patch("/sandbox/ledger/accounts/:id").handler(c -> answer(c, inLedger::account));
    router.delete("/sandbox/ledger/items/:id").handler(c -> answer(c, inLedger::deleteItem));
    router.patch("/sandbox/ledger/contacts/:id").handler(c -> answer(c, inLedger::contact));
    router.delete("/sandbox/ledger/documents/:id").handler(c -> answer(c, inLedger::voidDocument));
    router.get("/sandbox/calls").handler(c -> answer(c, this::calls));
    router.post("/sandbox/faults").handler(c -> answer(c, this::fault));
    router.delete("/sandbox/faults").handler(c -> answer(c, this::fairWeather));
    router.post("/sandbox/limits").handler(c -> answer(c, this::allow));
    router.get("/sandbox/limits").handler(c -> answer(c, call -> allowed()));
    router.post("/sandbox/reset").handler(c -> answer(c, this::reset));
    router.get("/sandbox/health").handler(c -> answer(c, call -> done()));
  }

  /** What a bookkeeper changes of an item, or counts of its stock, in the ledger's own pages. */
  private Answer item(Call call) {
    String organisation = call.query("org").orElse("AU");
    Fields told = call.fields();
    return organisations
        .named(organisation)
        .flatMap(books -> new ItemControl(books).change(told))
        .map(item -> Answer.json(200, item))
        .orElseGet(() -> Refusal.message(404, "There is no such item in " + organisation));
  }

  private Answer calls(Call call) {
    return Answer.json(200, counts.shown(limits.refused()));
  }

  private Answer fault(Call call) {
    Fields body = call.fields();
    if (body.has("faults")) {
      body.objects("faults").forEach(rule -> weather.add(new Fields(rule)));
    } else {
      weather.add(body);
    }
    return Answer.json(201, JsonText.object().add("faults", weather.size()).build());
  }

  private Answer fairWeather(Call call) {
    weather.clear();
    return done();
  }

  private Answer allow(Call call) {
    limits.allow(limits.allowance().changed(call.fields()));
    return allowed();
  }

  private Answer allowed() {
    Allowance allowance = limits.allowance();
    JsonObject shown =
        JsonText.object()
            .add("minute", allowance.minute())
            .add("day", allowance.day())
            .add("concurrent", allowance.concurrent())
            .add("appMinute", allowance.appMinute())
            .build();
    return Answer.json(200, shown);
  }

  private Answer reset(Call call) {
    shop.reset();
    webhook.reset();
    xeroWebhooks.reset();
    organisations.reset();
    weather.clear();
    limits.reset();
    keys.reset();
    counts.reset();
    return done();
  }

  private static Answer done() {
    return Answer.json(200, JsonText.object().add("status", "ok").build());
  }

  private static void answer(RoutingContext context, Operation operation) {
    Call call = Call.of(context);
    Refusal.caught(() -> operation.answer(call)).send(context.response());
  }
}
