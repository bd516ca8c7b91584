package io.tillbridge.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationsTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  @Test
  void theNewestPublishedVersionIsLiveAndOlderOnesKeepTheirFiles(@TempDir Path folder) {
    try (WatchedVertx watched = new WatchedVertx()) {
      Store store = Bridge.get(Store.open(watched.vertx(), folder.resolve("till.db"), 10));
      Publications publications = new Publications(store);
      publish(publications, "h1", "rule one");
      publish(publications, "h2", "rule two");
      publish(publications, "h2", "rule two");
      publish(publications, "h1", "rule one");

      assertThat(Bridge.get(publications.live("rules", "cash")))
          .map(PublishedVersion::hash)
          .contains("h1");
      assertThat(Bridge.get(publications.versions("rules", "cash")))
          .extracting(PublishedVersion::hash)
          .containsExactly("h1", "h2", "h1");
      assertThat(Bridge.get(publications.files("rules", "h2")))
          .contains(Map.of("tax.drl", "rule two"));
      Bridge.get(store.close());
    }
  }

  private static void publish(Publications publications, String hash, String text) {
    Bridge.get(
        publications.publish("rules", "cash", hash, Map.of("tax.drl", text), "ann", "", NOON));
  }
}
