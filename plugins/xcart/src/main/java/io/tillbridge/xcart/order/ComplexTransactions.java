package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;

/**
 * The transactions of a 5.4 order as those of a 5.5 one. There the status is a transaction's own
 * and right, and backend transactions are not shown: each becomes its own backend transaction.
 */
final class ComplexTransactions {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ComplexTransactions() {}

  static JsonArrayBuilder of(Members order) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    for (Members transaction : order.objects("transactions")) {
      all.add(
          JSON.createObjectBuilder()
              .add("id", transaction.value("id"))
              .add("public_id", transaction.value("id"))
              .add("name", transaction.value("method"))
              .add(
                  "backend_transactions",
                  JSON.createArrayBuilder()
                      .add(
                          JSON.createObjectBuilder()
                              .add("id", transaction.value("id"))
                              .add("type", transaction.value("type"))
                              .add("status", transaction.value("status"))
                              .add("value", transaction.value("value")))));
    }
    return all;
  }
}
