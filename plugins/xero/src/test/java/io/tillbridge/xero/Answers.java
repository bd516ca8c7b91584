package io.tillbridge.xero;

import io.vertx.core.http.HttpServerResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers of a server, as Xero's pages describe them. */
final class Answers {
  interface Answer extends BiConsumer<Received, HttpServerResponse> {}

  private Answers() {}

  static Answer json(int status, String body, String... headers) {
    return (request, response) -> {
      for (int i = 0; i < headers.length; i += 2) {
        response.putHeader(headers[i], headers[i + 1]);
      }
      response.setStatusCode(status).putHeader("Content-Type", "application/json").end(body);
    };
  }

  /** Tokens, for the refresh token {@code onlyFor} alone where one is named. */
  static Answer tokens(String access, String refresh, String... onlyFor) {
    return (request, response) -> {
      boolean good = onlyFor.length == 0 || request.body().contains("refresh_token=" + onlyFor[0]);
      (good
              ? json(
                  200,
                  "{\"access_token\":\"%s\",\"expires_in\":1800,\"refresh_token\":\"%s\"}"
                      .formatted(access, refresh))
              : json(400, "{\"error\":\"invalid_grant\"}"))
          .accept(request, response);
    };
  }

  /** What /connections answers for organisations of these tenant ids. */
  static Answer organisations(String... tenantIds) {
    return json(
        200,
        Stream.of(tenantIds)
            .map(
                id ->
                    "{\"id\":\"c-%s\",\"tenantId\":\"%s\",\"tenantName\":\"Tea %s\",\"tenantType\":\"ORGANISATION\"}"
                        .formatted(id, id, id))
            .collect(Collectors.joining(",", "[", "]")));
  }

  static Answer html(int status, String body) {
    return (request, response) ->
        response.setStatusCode(status).putHeader("Content-Type", "text/html").end(body);
  }

  /** Reads the request, then closes the connection without a word. */
  static Answer cutOff() {
    return (request, response) -> response.reset();
  }

  /** Promises a thousand bytes, sends a few, closes. */
  static Answer truncated() {
    return (request, response) -> {
      response.putHeader("Content-Type", "application/json").putHeader("Content-Length", "1000");
      response.write("{\"Invoices\":[").onComplete(sent -> response.reset());
    };
  }

  /** Every document of the batch accepted, as it was sent. */
  static Answer accepted() {
    return elements(Answers::stands, documents -> documents);
  }

  /** Every document accepted, each changed by {@code change} as it stands. */
  static Answer accepted(Map<String, ?> change) {
    return elements(
        document -> Json.createObjectBuilder(stands(document)).addAll(of(change)).build(),
        documents -> documents);
  }

  static Answer elements(
      UnaryOperator<JsonObject> each, Function<List<JsonObject>, List<JsonObject>> order) {
    return (request, response) -> {
      String collection = request.path().substring(request.path().lastIndexOf('/') + 1);
      List<JsonObject> all = order.apply(request.documents().stream().map(each).toList());
      json(200, collection(collection, all)).accept(request, response);
    };
  }

  static String collection(String name, List<JsonObject> elements) {
    return "{\"Status\":\"OK\",\""
        + name
        + "\":["
        + elements.stream().map(Object::toString).collect(Collectors.joining(","))
        + "]}";
  }

  /** The document with a key, a status and totals of its lines, tax excluded. */
  static JsonObject stands(JsonObject document) {
    var builder =
        Json.createObjectBuilder(document)
            .add("StatusAttributeString", "OK")
            .add(idMember(document), idOf(document));
    if (document.containsKey("LineItems")) {
      BigDecimal net = BigDecimal.ZERO;
      BigDecimal tax = BigDecimal.ZERO;
      for (JsonObject line : document.getJsonArray("LineItems").getValuesAs(JsonObject.class)) {
        BigDecimal quantity = line.getJsonNumber("Quantity").bigDecimalValue();
        net = net.add(quantity.multiply(line.getJsonNumber("UnitAmount").bigDecimalValue()));
        tax = tax.add(line.getJsonNumber("TaxAmount").bigDecimalValue());
      }
      builder.add("SubTotal", net).add("TotalTax", tax).add("Total", net.add(tax));
    }
    return builder.build();
  }

  /** The document refused for {@code message}. */
  static JsonObject refused(JsonObject document, String message) {
    var error = Json.createObjectBuilder().add("Message", message);
    return Json.createObjectBuilder(document)
        .add(idMember(document), "00000000-0000-0000-0000-000000000000")
        .add("StatusAttributeString", "ERROR")
        .add("ValidationErrors", Json.createArrayBuilder().add(error))
        .build();
  }

  /** The key given to a document: always the same for the same document. */
  static String idOf(JsonObject document) {
    String member = idMember(document);
    return document.containsKey(member)
        ? document.getString(member)
        : Documents.id(document.toString());
  }

  private static String idMember(JsonObject document) {
    if (document.containsKey("ContactNumber")) {
      return "ContactID";
    }
    if (document.containsKey("InvoiceNumber")) {
      return "InvoiceID";
    }
    if (document.containsKey("CreditNoteNumber")) {
      return "CreditNoteID";
    }
    if (document.containsKey("Amount")) {
      return document.containsKey("Account") ? "PaymentID" : "AllocationID";
    }
    return "ItemID";
  }

  private static jakarta.json.JsonObjectBuilder of(Map<String, ?> values) {
    return Json.createObjectBuilder(new java.util.HashMap<String, Object>(values));
  }
}
