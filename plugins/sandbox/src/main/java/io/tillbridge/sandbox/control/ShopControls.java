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
import java.util.List;
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

  /** Deletes an order; {@code ?webhook=true} tells of it, which no stock shop does. */
  Answer delete(Call call) {
    String id = call.param("id");
    return id.matches("\\d{1,18}") && shop.delete(Long.parseLong(id), call.yes("webhook"))
        ? Answer.empty(204)
        : Refusal.message(404, "There is no order " + id);
  }

  /** Breaks an order so that the shop fails (500) at showing it; {@code poison: false} mends it. */
  Answer poison(Call call) {
    String id = call.param("id");
    Fields told = call.fields();
    boolean broken = !told.has("poison") || told.yes("poison");
    return id.matches("\\d{1,18}") && shop.poison(Long.parseLong(id), broken)
        ? Answer.json(200, JsonText.object().add("poison", broken).build())
        : Refusal.message(404, "There is no order " + id);
  }

  Answer orders(Call call) {
    return Answer.json(200, JsonText.array(shop.orders()));
  }

  /** Adds a product, or all of a list. */
  Answer product(Call call) {
    Fields told = call.fields();
    if (told.has("products")) {
      List<JsonObject> added = told.objects("products").stream().map(shop.products()::add).toList();
      return Answer.json(201, JsonText.object().add("added", added.size()).build());
    }
    return Answer.json(201, shop.products().add(told.object()));
  }

  /** Changes a product as a clerk does, and announces it. */
  Answer changeProduct(Call call) {
    Fields change = call.fields();
    long id = id(call);
    Optional<JsonObject> changed = shop.products().change(id, change.object());
    if (changed.isPresent() && announced(change)) {
      webhook.announce(change.has("amount") ? "stock.changed" : "product.updated", id, "");
    }
    return product(changed, id);
  }

  Answer shownProduct(Call call) {
    return product(shop.products().product(id(call)), id(call));
  }

  private static Answer product(Optional<JsonObject> product, long id) {
    return product
        .map(found -> Answer.json(200, found))
        .orElseGet(() -> Refusal.message(404, "There is no product " + id));
  }

  private static long id(Call call) {
    String id = call.param("id");
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }

  /** Sets the target, or changes what is named of the one there is. */
  Answer sendTo(Call call) {
    Fields told = call.fields();
    Optional<WebhookTarget> now = webhook.target();
    Optional<String> url = told.filled("url").or(() -> now.map(WebhookTarget::url));
    String mode = told.filled("mode").or(() -> now.map(t -> t.signing().name())).orElse("standard");
    if (url.isEmpty() || !mode.matches("(?i)standard|hmac|shared")) {
      return Refusal.message(400, "A webhook needs a url, and a mode of standard, hmac or shared.");
    }
    webhook.sendTo(
        new WebhookTarget(
            url.get(),
            told.text("secret").or(() -> now.map(WebhookTarget::secret)).orElse(""),
            Signing.valueOf(mode.toUpperCase(Locale.ROOT)),
            told.number("duplicates")
                .map(Number::doubleValue)
                .or(() -> now.map(WebhookTarget::duplicates))
                .orElse(0.0)));
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
