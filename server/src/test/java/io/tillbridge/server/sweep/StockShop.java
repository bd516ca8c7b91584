package io.tillbridge.server.sweep;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** What happens in a shop that sends no webhooks, and what stands in the ledger beside it. */
public record StockShop(URI sandbox) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Places an order over 110.00 in this payment status, paid in full where that is P. */
  public int place(String status) throws IOException, InterruptedException {
    return place(status, "");
  }

  /** Places it with further members, each with a comma before it. */
  public int place(String status, String more) throws IOException, InterruptedException {
    String sale = status.equals("P") ? "{'id':1,'type':'sale','status':'S','value':110}" : "";
    return send(
            "POST",
            "/sandbox/xcart/orders",
            """
            {'order': {'total': 110, 'sub_total': 100, 'email': 'ann@example.com',
              'currency': 'AUD', 'payment_status': {'code': '%s'},
              'billing_address': {'firstname': 'Ann', 'lastname': 'Lee', 'street': '1 High St',
                'city': 'Sydney', 'zipcode': '2000', 'country_code': 'AU'},
              'items': [{'id': 1, 'product_id': 1, 'sku': 'A', 'name': 'Thing', 'price': 100,
                'item_net_price': 100, 'discounted_subtotal': 100, 'amount': 1}],
              'surcharges': [{'id': 1, 'type': 'tax', 'code': 'GST', 'include': false,
                'available': true, 'value': 10, 'name': 'GST'}]%s},
             'payment_transactions': [{'id': 1, 'name': 'Credit card', 'type': 'sale', 'value': 110,
               'backend_transactions': [%s]}], 'webhook': false}
            """
                .formatted(status, more, sale))
        .getInt("id");
  }

  /** Changes it, body in JSON with single quotes. */
  public void change(int id, String body) throws IOException, InterruptedException {
    send("PATCH", "/sandbox/xcart/orders/" + id, body);
  }

  /** Deletes it. */
  public void delete(int id) throws IOException, InterruptedException {
    call("DELETE", "/sandbox/xcart/orders/" + id, "");
  }

  /** From now on the shop can't show it. */
  public void breaks(int id) throws IOException, InterruptedException {
    send("POST", "/sandbox/xcart/orders/" + id + "/poison", "{}");
  }

  /** The invoice of an order in the ledger, as it stands there. */
  public JsonObject invoice(int id) throws IOException, InterruptedException {
    return json(call("GET", "/sandbox/ledger?org=AU", ""))
        .getJsonArray("Invoices")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(invoice -> invoice.getString("InvoiceNumber").equals("WEB-" + id))
        .findFirst()
        .orElse(JsonObject.EMPTY_JSON_OBJECT);
  }

  /** An order's shipping status in the shop. */
  public String shippingStatus(int id) throws IOException, InterruptedException {
    JsonObject none = JsonObject.EMPTY_JSON_OBJECT;
    try (JsonReader reader =
        Json.createReader(new StringReader(call("GET", "/sandbox/xcart/orders", "").body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .filter(order -> order.getInt("id") == id)
          .findFirst()
          .orElse(none)
          .getJsonObject("shipping_status")
          .getString("code");
    }
  }

  /** How often the shop was asked to change an order. */
  public int changesAsked() throws IOException, InterruptedException {
    return json(call("GET", "/sandbox/calls", ""))
        .getJsonArray("calls")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(each -> each.getString("system").equals("xcart"))
        .filter(each -> each.getString("method").equals("PUT"))
        .mapToInt(each -> each.getInt("count"))
        .sum();
  }

  /** Calls to the ledger so far. */
  public int ledgerCalls() throws IOException, InterruptedException {
    return json(call("GET", "/sandbox/calls", "")).getJsonObject("totals").getInt("xero");
  }

  private JsonObject send(String method, String path, String body)
      throws IOException, InterruptedException {
    return json(call(method, path, body.replace('\'', '"')));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpResponse<String> call(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.body());
    }
    return answer;
  }
}
