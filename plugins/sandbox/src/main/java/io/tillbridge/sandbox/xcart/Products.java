package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store's products. A class may be given by name and is shown as an object. */
public final class Products {
  private static final String VARIANTS = "variants";
  private static final List<String> CLASSES = List.of("tax_class", "product_class");

  private final InstantSource clock;
  private final Map<Long, JsonObject> products = new LinkedHashMap<>();
  private final Map<String, Long> classIds = new LinkedHashMap<>();
  private long lastId;

  Products(InstantSource clock) {
    this.clock = clock;
  }

  void reset() {
    products.clear();
    lastId = 0;
  }

  /** All products, oldest first. */
  public Collection<JsonObject> all() {
    return products.values();
  }

  /** A product by its number. */
  public Optional<JsonObject> product(long id) {
    return Optional.ofNullable(products.get(id));
  }

  /** Adds a product; an unknown number or none makes it a new one. */
  public JsonObject add(JsonObject given) {
    long id = new Fields(given).whole("id").orElse(lastId + 1);
    lastId = Math.max(lastId, id);
    String now = OrderForm.moment(clock.instant());
    JsonObjectBuilder product =
        JsonText.object()
            .add("id", id)
            .add("sku", "")
            .add("name", "")
            .add("description", "")
            .add("brief_description", "")
            .add("price", 0)
            .add("enabled", true)
            .add("weight", 0)
            .add("free_shipping", false)
            .add("taxable", true)
            .add("create_date", now)
            .add("update_date", now)
            .add("arrival_date", now)
            .add("inventory_traceable", true)
            .add("amount", 1000)
            .add("product_class", JsonValue.NULL)
            .add("tax_class", JsonValue.NULL)
            .add("memberships", JsonValue.EMPTY_JSON_ARRAY)
            .add("images", JsonValue.EMPTY_JSON_ARRAY);
    given.forEach(product::add);
    JsonObject kept = classes(product.add("id", id).build());
    products.put(id, kept);
    return kept;
  }

  /** Changes what is named in a product and keeps the rest, as the shop's PUT does. */
  public Optional<JsonObject> change(long id, JsonObject patch) {
    return product(id)
        .map(
            old -> {
              JsonObject merged =
                  JsonText.object(JsonText.merge(old, patch))
                      .add("id", id)
                      .add("update_date", OrderForm.moment(clock.instant()))
                      .build();
              JsonObject kept = classes(merged);
              products.put(id, kept);
              return kept;
            });
  }

  /** The variants of a product, given with it as {@code variants}. */
  public Optional<JsonArray> variants(long id) {
    return product(id)
        .map(
            product ->
                product.get(VARIANTS) instanceof JsonArray variants
                    ? variants
                    : JsonValue.EMPTY_JSON_ARRAY);
  }

  /** Changes what is named in a variant and keeps the rest. */
  public Optional<JsonObject> changeVariant(long id, long variant, JsonObject patch) {
    JsonArrayBuilder all = JsonText.array();
    Optional<JsonObject> changed = Optional.empty();
    for (JsonObject each :
        variants(id).map(a -> a.getValuesAs(JsonObject.class)).orElse(List.of())) {
      boolean meant = new Fields(each).whole("id").filter(found -> found == variant).isPresent();
      JsonObject now = meant ? JsonText.merge(each, patch) : each;
      changed = meant ? Optional.of(now) : changed;
      all.add(now);
    }
    changed.ifPresent(found -> change(id, JsonText.object().add(VARIANTS, all).build()));
    return changed;
  }

  /** As the API shows it: variants stand elsewhere. */
  static JsonObject shown(JsonObject product) {
    return product.containsKey(VARIANTS)
        ? JsonText.object(product).remove(VARIANTS).build()
        : product;
  }

  /** Takes a product away. */
  public boolean remove(long id) {
    return products.remove(id) != null;
  }

  private JsonObject classes(JsonObject product) {
    JsonObjectBuilder shown = JsonText.object(product);
    for (String field : CLASSES) {
      new Fields(product)
          .filled(field)
          .ifPresent(
              name ->
                  shown.add(
                      field, JsonText.object().add("id", classId(field + name)).add("name", name)));
    }
    return shown.build();
  }

  private long classId(String name) {
    return classIds.computeIfAbsent(name, any -> classIds.size() + 1L);
  }
}
