package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The operations of the shop's REST API, once the caller is known. */
public final class XcartApi {
  private static final int MOST_PER_PAGE = 100;
  private static final int USUALLY_PER_PAGE = 30;

  private final Shop shop;
  private final OrderQuery query;

  /**
   * Serves a shop.
   *
   * @param renewFilter whether orders can be filtered by their last change, as from X-Cart 5.5.1
   */
  public XcartApi(Shop shop, boolean renewFilter) {
    this.shop = shop;
    this.query = new OrderQuery(renewFilter);
  }

  /** GET /orders. */
  public Answer orders(Call call) {
    return page(query.select(shop.orders().stream(), call), call, this::shown);
  }

  /** GET /orders/{id}. */
  public Answer order(Call call) {
    return Answer.json(200, found(call));
  }

  /** GET /orders/by_number/{number}. */
  public Answer numbered(Call call) {
    String number = call.param("number");
    // The route takes word characters only: another number is not found, whatever the shop holds.
    Optional<JsonObject> order = number.matches("\\w+") ? shop.numbered(number) : Optional.empty();
    return Answer.json(200, order.orElseThrow(XcartApi::notFound));
  }

  /** GET /orders/{id}/payment_transactions. */
  public Answer transactions(Call call) {
    return Answer.json(200, shop.transactions(found(call).getInt("id")));
  }

  /** GET /orders/{id}/details. */
  public Answer details(Call call) {
    return Answer.json(200, shop.details(found(call).getInt("id")));
  }

  /** GET /orders/{id}/history: when it was placed is all that is kept. */
  public Answer history(Call call) {
    JsonObject order = found(call);
    return Answer.json(
        200,
        JsonText.array()
            .add(
                JsonText.object()
                    .add("id", order.getInt("id"))
                    .add("code", "PLACE ORDER")
                    .add("description", "Order placed")
                    .add("date", order.getString("create_date"))
                    .add("comment", ""))
            .build());
  }

  /** GET /orders/{id}/payment_status, and shipping_status. */
  public Answer status(Call call, String field) {
    JsonObject order = found(call);
    return order.get(field) instanceof JsonObject status
        ? Answer.json(200, status)
        : Answer.json(404, JsonValue.EMPTY_JSON_OBJECT);
  }

  /** PUT /orders/{id}/payment_status, and shipping_status, with a code. */
  public Answer setStatus(Call call, String field) {
    JsonObject order = found(call);
    String code = call.fields().text("code").orElse("");
    StatusCodes codes = field.equals("payment_status") ? StatusCodes.PAYMENT : StatusCodes.SHIPPING;
    JsonObject status =
        codes
            .shown(code)
            .orElseThrow(
                () -> new Refusal(Refusal.message(400, "Status " + code + " does not exist.")));
    boolean changes = !status.equals(order.get(field));
    if (changes) {
      Fields patch = new Fields(JsonText.object().add(field, status).build());
      shop.change(order.getInt("id"), patch, true);
    }
    return Answer.json(200, status);
  }

  /** GET /products. */
  public Answer products(Call call) {
    return page(shop.products().all().stream().map(Products::shown).toList(), call);
  }

  /** GET /products/{id}. */
  public Answer product(Call call) {
    return Answer.json(
        200,
        shop.products().product(id(call)).map(Products::shown).orElseThrow(XcartApi::notFound));
  }

  /** POST /products. */
  public Answer addProduct(Call call) {
    return Answer.json(201, shop.products().add(call.fields().object()));
  }

  /** PUT /products/{id}. */
  public Answer changeProduct(Call call) {
    JsonObject patch = call.fields().object();
    return Answer.json(
        200, shop.products().change(id(call), patch).orElseThrow(XcartApi::notFound));
  }

  /** DELETE /products/{id}. */
  public Answer removeProduct(Call call) {
    if (!shop.products().remove(id(call))) {
      throw notFound();
    }
    return Answer.empty(204);
  }

  /** GET /products/{id}/variants. */
  public Answer variants(Call call) {
    return Answer.json(200, shop.products().variants(id(call)).orElseThrow(XcartApi::notFound));
  }

  /** PUT /products/{id}/variants/{variant}. */
  public Answer changeVariant(Call call) {
    String variant = call.param("variant");
    return Answer.json(
        200,
        shop.products()
            .changeVariant(
                id(call),
                variant.matches("\\d{1,18}") ? Long.parseLong(variant) : -1,
                call.fields().object())
            .orElseThrow(XcartApi::notFound));
  }

  /** GET /profiles/{id}/addresses: those of the customer's last order. */
  public Answer addresses(Call call) {
    return Answer.json(200, Profiles.addresses(id(call), shop.orders()));
  }

  /** GET /profiles: the registered customers of the orders. */
  public Answer profiles(Call call) {
    return page(List.copyOf(Profiles.of(shop.orders()).values()), call);
  }

  /** GET /profiles/{id}. */
  public Answer profile(Call call) {
    return Answer.json(
        200,
        Optional.ofNullable(Profiles.of(shop.orders()).get(id(call)))
            .orElseThrow(XcartApi::notFound));
  }

  private JsonObject found(Call call) {
    return shown(shop.order(id(call)).orElseThrow(XcartApi::notFound));
  }

  /** One order that the shop can't show makes it fail at whatever it is part of. */
  private JsonObject shown(JsonObject order) {
    if (shop.broken(order.getInt("id"))) {
      throw new Refusal(Refusal.message(500, "Internal Server Error"));
    }
    return order;
  }

  private static long id(Call call) {
    String id = call.param("id");
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.message(404, "Not Found"));
  }

  private static Answer page(Collection<JsonObject> all, Call call) {
    return page(all, call, UnaryOperator.identity());
  }

  private static Answer page(
      Collection<JsonObject> all, Call call, UnaryOperator<JsonObject> shown) {
    int size =
        Math.min(MOST_PER_PAGE, Math.max(1, call.number("itemsPerPage").orElse(USUALLY_PER_PAGE)));
    int page = Math.max(1, call.number("page").orElse(1));
    JsonArrayBuilder rows = JsonText.array();
    all.stream().skip((page - 1L) * size).limit(size).map(shown).forEach(rows::add);
    return Answer.json(200, rows.build());
  }
}
