package io.tillbridge.sandbox.control;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.webhook.Signing;
import io.tillbridge.sandbox.webhook.WebhookSender;
import io.tillbridge.sandbox.webhook.WebhookTarget;
import io.tillbridge.sandbox.xcart.Shop;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** What a customer, a clerk and an administrator would do in the shop. */
record ShopControls(Shop shop, WebhookSender webhook) {

  Answer place(Call call) {
    Fields placed = call.fields();
    return Answer.json(201, reference(shop.place(placed, announced(placed))));
  }

  Answer change(Call call) {
    Fields change = call.fields();
    String id = call.param("id");
    Optional<JsonObject> changed =
        id.matches("\\d{1,18}")
            ? shop.change(Long.parseLong(id), change, announced(change))
            : Optional.empty();
    return changed
        .map(order -> Answer.json(200, order))
        .orElseGet(() -> Refusal.message(404, "There is no order " + id));
  }

  Answer orders(Call call) {
    return Answer.json(200, JsonText.array(shop.orders()));
  }

  Answer product(Call call) {
    return Answer.json(201, shop.products().add(call.fields().object()));
  }

  Answer sendTo(Call call) {
    Fields target = call.fields();
    String mode = target.filled("mode").orElse("standard");
    Optional<String> url = target.filled("url");
    if (url.isEmpty() || !mode.matches("(?i)standard|hmac|shared")) {
      return Refusal.message(400, "A webhook needs a url, and a mode of standard, hmac or shared.");
    }
    webhook.sendTo(
        new WebhookTarget(
            url.get(),
            target.text("secret").orElse(""),
            Signing.valueOf(mode.toUpperCase(Locale.ROOT)),
            target.number("duplicates").map(Number::doubleValue).orElse(0.0)));
    return Answer.json(200, webhook.shown());
  }

  Answer deliveries(Call call) {
    return Answer.json(200, webhook.shown());
  }

  private static boolean announced(Fields told) {
    return !told.has("webhook") || told.yes("webhook");
  }

  private static JsonObject reference(JsonObject order) {
    return JsonText.object()
        .add("id", order.get("id"))
        .add("order_number", order.get("order_number"))
        .build();
  }
}
