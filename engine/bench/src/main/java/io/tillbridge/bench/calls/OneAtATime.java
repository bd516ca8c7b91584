package io.tillbridge.bench.calls;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Books orders as a simple bridge does, each for itself: the contact by its number, the items, the
 * invoice, the payment; four calls. It asks for packed answers as well.
 */
final class OneAtATime {
  private static final Pattern ITEM =
      Pattern.compile(
          "\"sku\":\"([^\"]+)\",\"name\":\"([^\"]+)\",\"price\":([\\d.]+),.*?\"amount\":(\\d+)");
  private final Http sandbox;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** Signs in to an organisation of its own. */
  OneAtATime(Http sandbox, String organisation) throws IOException, InterruptedException {
    this.sandbox = sandbox;
    String app =
        Base64.getEncoder().encodeToString("sandbox:sandbox".getBytes(StandardCharsets.US_ASCII));
    String granted =
        sandbox.send(
            "POST",
            "/connect/token?org=" + organisation,
            "grant_type=client_credentials&scope=accounting.transactions",
            Map.of(
                "Authorization",
                "Basic " + app,
                "Content-Type",
                "application/x-www-form-urlencoded"));
    headers.put("Authorization", "Bearer " + Http.first("\"access_token\":\"([^\"]+)\"", granted));
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/json");
    headers.put("Accept-Encoding", "gzip");
  }

  /** Books one of {@link PaidOrders}. */
  void book(String order, int number) throws IOException, InterruptedException {
    String email = Http.first("\"email\":\"([^\"]+)\"", order);
    String total = Http.first("\"value\":([\\d.]+),\\s*\"backend", order);
    call(
        "/Contacts",
        "{\"Contacts\":[{\"ContactNumber\":\"ONE-%s\",\"Name\":\"%s\",\"EmailAddress\":\"%s\"}]}"
            .formatted(email, email, email));
    StringBuilder items = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    Matcher item = ITEM.matcher(order);
    while (item.find()) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append("{\"Code\":\"%s\",\"Name\":\"%s\"}".formatted(item.group(1), item.group(2)));
      lines.append(
          """
              {"Description":"%s","Quantity":%s,"UnitAmount":%s,"ItemCode":"%s",\
              "AccountCode":"200","TaxType":"OUTPUT"},"""
              .formatted(item.group(2), item.group(4), item.group(3), item.group(1)));
    }
    call("/Items", "{\"Items\":[" + items + "]}");
    call(
        "/Invoices",
        """
        {"Invoices":[{"Type":"ACCREC","InvoiceNumber":"ONE-%d","Reference":"%d","Date":"2026-07-01",\
        "DueDate":"2026-07-01","Status":"AUTHORISED","Contact":{"ContactNumber":"ONE-%s"},\
        "LineAmountTypes":"Exclusive","LineItems":[%s{"Description":"Courier","Quantity":1,\
        "UnitAmount":9.50,"AccountCode":"260","TaxType":"OUTPUT"}]}]}"""
            .formatted(number, number, email, lines));
    call(
        "/Payments",
        """
        {"Payments":[{"Invoice":{"InvoiceNumber":"ONE-%d"},"Account":{"Code":"091"},\
        "Date":"2026-07-01","Amount":%s}]}"""
            .formatted(number, lessThan(total)));
  }

  /** A little less, so that how tax is rounded doesn't matter. */
  private static BigDecimal lessThan(String total) {
    return new BigDecimal(total).subtract(new BigDecimal("0.20"));
  }

  private void call(String path, String body) throws IOException, InterruptedException {
    sandbox.send("POST", "/api.xro/2.0" + path, body, headers);
  }
}
