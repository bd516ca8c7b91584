package io.tillbridge.xcart.customer;

import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.connector.ListsDocuments.Page;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.api.Shop;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Registered customers, page by page, with a further call for each one's addresses, where names
 * stand. A profile tells no date of change, so that the time of reading stands for it.
 */
public final class ProfileList {
  private static final String PROFILES = "/profiles";

  private final Shop shop;
  private final ProfileReader reader;
  private final Clock clock;

  /** Lists profiles of {@code shop}. */
  public ProfileList(Shop shop, ProfileReader reader, Clock clock) {
    this.shop = shop;
    this.reader = reader;
    this.clock = clock;
  }

  /** A page, from 1; staff is left out. */
  public Future<Page> page(int page) {
    return shop.page(PROFILES, page)
        .compose(
            told ->
                read(told.objects())
                    .map(readings -> page(readings, String.valueOf(page + 1), told.more())));
  }

  /** One customer. */
  public Future<Page> one(String key) {
    return shop.object(PROFILES + "/" + key)
        .compose(json -> read(List.of(json)))
        .map(readings -> page(readings, "", false));
  }

  private Future<List<Reading>> read(List<JsonObject> profiles) {
    List<Future<Reading>> readings = new ArrayList<>();
    for (JsonObject profile : profiles) {
      if (profile.getInt("access_level", 0) == 0) {
        readings.add(
            shop.objects(PROFILES + "/" + profile.get("id") + "/addresses")
                .recover(ProfileList::noneWhereMissing)
                .map(addresses -> reader.read(profile, addresses)));
      }
    }
    return Future.all(readings).map(all -> readings.stream().map(Future::result).toList());
  }

  private Page page(List<Reading> readings, String next, boolean more) {
    Instant now = clock.instant();
    List<Listed> documents = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Found found && found.document() instanceof Customer customer) {
        documents.add(new Listed(customer.id(), "", customer, now));
      } else if (reading instanceof Reading.Unusable unusable) {
        unreadable.addAll(unusable.problems());
      }
    }
    return new Page(documents, unreadable, next, more);
  }

  private static Future<List<JsonObject>> noneWhereMissing(Throwable thrown) {
    return thrown instanceof NotTold notTold && notTold.reading() instanceof Reading.Missing
        ? Future.succeededFuture(List.of())
        : Future.failedFuture(thrown);
  }
}
