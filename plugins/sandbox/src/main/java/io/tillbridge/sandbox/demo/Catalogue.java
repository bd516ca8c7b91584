package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;

/** The demo shop's products: some with four decimals, some untaxed, half of them in the ledger. */
public final class Catalogue {
  private static final List<Product> PRODUCTS =
      List.of(
          product(1, "MUG-BLUE", "Blue mug", "12.95", "Homeware", true, true),
          product(2, "MUG-RED", "Red mug", "12.95", "Homeware", true, false),
          product(3, "TEAPOT-1L", "Teapot, one litre", "48.50", "Homeware", true, true),
          product(4, "LAMP-DESK", "Desk lamp", "79.00", "Homeware", true, true),
          product(5, "CUSHION-45", "Cushion, 45 cm", "24.9995", "Homeware", true, false),
          product(6, "BOLT-M6", "Bolt, M6", "0.1375", "Hardware", true, true),
          product(7, "SCREW-BOX", "Box of screws", "8.4550", "Hardware", true, false),
          product(8, "HAMMER-500", "Hammer, 500 g", "31.20", "Hardware", true, true),
          product(9, "PAINT-4L", "Paint, four litres", "64.95", "Hardware", true, false),
          product(10, "CABLE-M", "Cable by the metre", "1.6667", "Hardware", true, true),
          product(11, "SHIRT-S", "Shirt, small", "39.90", "Clothing", true, false),
          product(12, "SHIRT-L", "Shirt, large", "39.90", "Clothing", true, true),
          product(13, "SOCKS-3", "Socks, three pairs", "14.99", "Clothing", true, false),
          product(14, "BOOK-ATLAS", "Atlas of the oceans", "89.00", "Books", true, true),
          product(15, "BOOK-NOVEL", "A novel", "22.45", "Books", true, false),
          product(16, "BREAD-RYE", "Rye bread", "6.80", "Food", false, true),
          product(17, "HONEY-500", "Honey, 500 g", "13.35", "Food", false, false),
          product(18, "COFFEE-1K", "Coffee beans, 1 kg", "34.2525", "Food", false, true),
          product(19, "GIFT-SET", "Gift set", "120.00", "Homeware", true, false),
          product(20, "REPAIR-HOUR", "Repair, by the hour", "95.00", "Services", true, true));

  private Catalogue() {}

  static List<Product> products() {
    return PRODUCTS;
  }

  /** Puts the products into the shop, and those the ledger knows into the ledger. */
  public static void stock(SandboxClient sandbox, String organisation) {
    Market market = Market.of(organisation);
    PRODUCTS.forEach(product -> sandbox.post("/sandbox/xcart/products", shown(product, market)));
    sandbox.writeItems(organisation, items(market));
  }

  private static JsonObject items(Market market) {
    JsonArrayBuilder items = JsonText.array();
    PRODUCTS.stream()
        .filter(Product::inLedger)
        .forEach(
            product ->
                items.add(
                    JsonText.object()
                        .add("Code", product.sku())
                        .add("Name", product.name())
                        .add("Description", product.name())
                        .add("IsSold", true)
                        .add("IsPurchased", false)
                        .add(
                            "SalesDetails",
                            JsonText.object()
                                .add("UnitPrice", product.price())
                                .add("AccountCode", "200")
                                .add(
                                    "TaxType",
                                    product.taxed() ? market.standardTax() : market.freeTax()))));
    return JsonText.object().add("Items", items).build();
  }

  /** As in a real store, goods that bear the usual tax have no tax class. */
  private static JsonObject shown(Product product, Market market) {
    JsonObjectBuilder shown = JsonText.object();
    if (!product.taxed()) {
      shown.add("tax_class", market.freeClass());
    }
    return shown
        .add("id", product.id())
        .add("sku", product.sku())
        .add("name", product.name())
        .add("price", product.price())
        .add("product_class", product.kind())
        .build();
  }

  private static Product product(
      int id, String sku, String name, String price, String kind, boolean taxed, boolean inLedger) {
    return new Product(id, sku, name, new BigDecimal(price), kind, taxed, inLedger);
  }
}
