package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Item;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Lengths;
import io.tillbridge.sandbox.xero.wire.Listing;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The operations on items. One that is tracked stays tracked; what is on hand changes by hand alone
 * here, not by sales.
 */
public record Items() {
  private static final String COLLECTION = "Items";
  private static final Batch BATCH = new Batch(COLLECTION, "ItemID", "");
  private static final Lengths LENGTHS =
      new Lengths(Map.of("Code", 30, "Name", 50, "Description", 4000, "PurchaseDescription", 4000));
  private static final Set<String> NOT_KEPT =
      Set.of(
          "ItemID",
          "Code",
          "UpdatedDateUTC",
          "QuantityOnHand",
          "TotalCostPool",
          "StatusAttributeString",
          "ValidationErrors");

  /** GET of all. */
  public Answer list(Books books, Call call) {
    return new Listing<Item>(COLLECTION, Item::updated, Item::id, Items::shown, Items::shown, false)
        .list(books, books.items().all(), call);
  }

  /** GET of one, by identifier or code. */
  public Answer get(Books books, Call call) {
    return Envelope.of(books, COLLECTION, List.of(shown(found(books, call))));
  }

  /** PUT of new ones; POST of new or changed ones. */
  public Answer write(Books books, Call call) {
    boolean mayChange = call.method().equals("POST");
    return BATCH.write(books, call, sent -> write(books, sent, Optional.empty(), mayChange));
  }

  /** POST of changes to one. */
  public Answer change(Books books, Call call) {
    Item item = found(books, call);
    return BATCH.write(books, call, sent -> write(books, sent, Optional.of(item), true));
  }

  /** DELETE of one. */
  public Answer delete(Books books, Call call) {
    books.items().remove(found(books, call).id());
    return Answer.empty(204);
  }

  private static Batch.Result write(
      Books books, Fields sent, Optional<Item> addressed, boolean mayChange) {
    Optional<Item> old =
        addressed
            .or(() -> sent.id("ItemID").flatMap(books.items()::get))
            .or(() -> sent.filled("Code").flatMap(books::item));
    String code = sent.filled("Code").or(() -> old.map(Item::code)).orElse("");
    List<String> problems = new ArrayList<>();
    if (code.isEmpty()) {
      problems.add("Item code must be specified");
    }
    boolean taken =
        books
            .item(code)
            .filter(other -> old.filter(self -> self.id().equals(other.id())).isEmpty())
            .isPresent();
    if (taken || (old.isPresent() && !mayChange)) {
      problems.add("Price List Item with Code '" + code + "' already exists");
    }
    LENGTHS.check(sent, "item", problems);
    boolean tracked = tracked(sent.object()) || old.map(i -> tracked(i.fields())).orElse(false);
    if (tracked && old.isEmpty()) {
      checkTracked(books, sent, problems);
    }
    for (String side : List.of("SalesDetails", "PurchaseDetails")) {
      sent.nested(side).ifPresent(details -> checkDetails(books, details, problems));
    }
    if (!problems.isEmpty()) {
      return new Batch.Refused(List.copyOf(problems));
    }
    JsonObjectBuilder kept = old.map(i -> JsonText.object(i.fields())).orElseGet(JsonText::object);
    sent.object()
        .forEach(
            (name, value) -> {
              if (!NOT_KEPT.contains(name)) {
                kept.add(name, value);
              }
            });
    if (tracked) {
      kept.add("IsTrackedAsInventory", true);
    }
    UUID id = old.map(Item::id).orElseGet(books::newId);
    Item item = new Item(id, code, kept.build(), books.clock().instant());
    books.items().put(id, item);
    return new Batch.Written(shown(item));
  }

  private static boolean tracked(JsonObject item) {
    return new Fields(item).yes("IsTrackedAsInventory");
  }

  /** As Xero's page on tracked inventory has it: an account for the stock, and one for its cost. */
  private static void checkTracked(Books books, Fields sent, List<String> problems) {
    String asset = sent.filled("InventoryAssetAccountCode").orElse("");
    if (books.account(asset).filter(a -> a.type().equals("INVENTORY")).isEmpty()) {
      problems.add("The InventoryAssetAccountCode must be an account of type INVENTORY");
    }
    if (sent.nested("PurchaseDetails").flatMap(p -> p.filled("COGSAccountCode")).isEmpty()) {
      problems.add("A COGSAccountCode is required for a tracked inventory item");
    }
  }

  private static void checkDetails(Books books, Fields details, List<String> problems) {
    details
        .filled("AccountCode")
        .filter(code -> books.account(code).isEmpty())
        .ifPresent(code -> problems.add("Account code '" + code + "' is not a valid code"));
    details
        .filled("TaxType")
        .filter(type -> !books.taxRates().containsKey(type))
        .ifPresent(type -> problems.add("The TaxType code '" + type + "' does not exist"));
  }

  private static Item found(Books books, Call call) {
    String named = call.param("id");
    return Fields.uuid(named)
        .flatMap(books.items()::get)
        .or(() -> books.item(named))
        .orElseThrow(XeroError::notFound);
  }

  /** As Xero shows it. */
  public static JsonObject shown(Item item) {
    JsonObjectBuilder shown =
        JsonText.object()
            .add("ItemID", item.id().toString())
            .add("Code", item.code())
            .add("UpdatedDateUTC", XeroDate.of(item.updated()))
            .add("PurchaseDetails", JsonValue.EMPTY_JSON_OBJECT)
            .add("SalesDetails", JsonValue.EMPTY_JSON_OBJECT)
            .add("IsSold", true)
            .add("IsPurchased", item.fields().containsKey("PurchaseDetails"));
    item.fields().forEach(shown::add);
    boolean tracked = tracked(item.fields());
    shown.add("IsTrackedAsInventory", tracked);
    if (tracked && !item.fields().containsKey("QuantityOnHand")) {
      shown.add("QuantityOnHand", 0);
    }
    return shown.build();
  }
}
