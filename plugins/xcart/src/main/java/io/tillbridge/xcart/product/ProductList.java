package io.tillbridge.xcart.product;

import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.connector.ListsDocuments.Page;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.xcart.api.Shop;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Products and their stock, page by page. The store can filter products by nothing (X-Cart 5.5 API,
 * products), so that every scan is a whole one: a hundred products to a call.
 */
public final class ProductList {
  private static final String PRODUCTS = "/products";

  private final Shop shop;
  private final ProductReader reader;
  private final boolean variants;
  private final Clock clock;

  /** Lists products of {@code shop}; {@code variants} says whether theirs are listed too. */
  public ProductList(Shop shop, ProductReader reader, boolean variants, Clock clock) {
    this.shop = shop;
    this.reader = reader;
    this.variants = variants;
    this.clock = clock;
  }

  /** A page, from 1. */
  public Future<Page> page(DocumentKind kind, int page) {
    return shop.page(PRODUCTS, page)
        .compose(
            told ->
                read(kind, told.objects())
                    .map(
                        gathered ->
                            new Page(
                                gathered.documents,
                                gathered.unreadable,
                                String.valueOf(page + 1),
                                told.more())));
  }

  /** A product and its variants. */
  public Future<Page> one(DocumentKind kind, String key) {
    return shop.object(PRODUCTS + "/" + key)
        .compose(json -> read(kind, List.of(json)))
        .map(gathered -> new Page(gathered.documents, gathered.unreadable, "", false));
  }

  private static final class Gathered {
    private final List<Listed> documents = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();
  }

  private Future<Gathered> read(DocumentKind kind, List<JsonObject> products) {
    List<Future<List<JsonObject>>> theirs = new ArrayList<>();
    for (JsonObject product : products) {
      theirs.add(
          variants
              ? shop.objects(PRODUCTS + "/" + product.get("id") + "/variants")
              : Future.succeededFuture(List.of()));
    }
    return Future.all(theirs)
        .map(
            all -> {
              Gathered gathered = new Gathered();
              for (int i = 0; i < products.size(); i++) {
                gather(kind, products.get(i), theirs.get(i).result(), gathered);
              }
              return gathered;
            });
  }

  private void gather(
      DocumentKind kind, JsonObject json, List<JsonObject> itsVariants, Gathered gathered) {
    Instant now = clock.instant();
    Reading whole = reader.product(json);
    if (whole instanceof Reading.Unusable unusable) {
      for (Problem problem : unusable.problems()) {
        gathered.unreadable.add(
            new Problem(
                "product " + json.get("id") + " " + problem.field(),
                problem.message(),
                problem.advice()));
      }
      return;
    }
    Product product = (Product) ((Reading.Found) whole).document();
    if (kind == DocumentKind.PRODUCT) {
      gathered.documents.add(new Listed(product.id(), product.sku(), product, product.updatedAt()));
      for (JsonObject variant : itsVariants) {
        Product each = VariantReader.product(product, variant);
        gathered.documents.add(new Listed(each.id(), each.sku(), each, each.updatedAt()));
      }
      return;
    }
    if (reader.stock(json, now) instanceof Reading.Found found
        && found.document() instanceof StockLevel level) {
      gathered.documents.add(new Listed(level.id(), level.sku(), level, product.updatedAt()));
    }
    for (JsonObject variant : itsVariants) {
      VariantReader.stock(product.id(), variant, now)
          .ifPresent(
              level ->
                  gathered.documents.add(
                      new Listed(level.id(), level.sku(), level, product.updatedAt())));
    }
  }
}
