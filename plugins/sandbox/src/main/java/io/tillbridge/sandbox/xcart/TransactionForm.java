package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Completes payment transactions. As in X-Cart 5.5.0, {@code status} shows the name of the payment
 * method; only the backend transactions tell what became of the money.
 */
final class TransactionForm {
  private TransactionForm() {}

  static JsonArray completed(
      List<JsonObject> given, String currency, String date, LongSupplier ids) {
    JsonArrayBuilder all = JsonText.array();
    for (JsonObject transaction : given) {
      Fields fields = new Fields(transaction);
      long id = fields.whole("id").orElseGet(ids::getAsLong);
      String name = fields.filled("name").orElse("Purchase Order");
      JsonObjectBuilder completed =
          JsonText.object()
              .add("id", id)
              .add("public_id", "txn-" + id)
              .add("public_txn_id", "T" + id)
              .add("method_id", 1)
              .add("type", "sale")
              .add("date", date)
              .add("local_name", name)
              .add("currency", currency)
              .add("value", 0)
              .add("note", "")
              .add("data", JsonValue.EMPTY_JSON_ARRAY);
      transaction.forEach(completed::add);
      completed.add("name", name).add("status", name);
      completed.add("backend_transactions", backend(fields, date, ids));
      all.add(completed);
    }
    return all.build();
  }

  private static JsonArrayBuilder backend(Fields transaction, String date, LongSupplier ids) {
    JsonArrayBuilder all = JsonText.array();
    for (JsonObject movement : transaction.objects("backend_transactions")) {
      JsonObjectBuilder completed =
          JsonText.object()
              .add("id", ids.getAsLong())
              .add("date", date)
              .add("data", JsonValue.EMPTY_JSON_ARRAY);
      movement.forEach(completed::add);
      all.add(completed);
    }
    return all;
  }
}
