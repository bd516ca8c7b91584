package io.tillbridge.xcart.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.connector.InvalidSettings;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Setting;
import io.tillbridge.xcart.testing.Shown;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreConnectionTest {

  @Test
  void a_store_needs_only_its_address() {
    StoreConnection store = from("{\"storeUrl\":\"https://example.com/shop/\"}");

    assertThat(store.storeUrl()).hasToString("https://example.com/shop");
    assertThat(store.trustPayload()).isFalse();
    assertThat(store.missingIsFinal()).isTrue();
    assertThat(store.webhook().mode()).isEqualTo(WebhookSettings.Mode.STANDARD_WEBHOOKS);
    assertThat(store.webhook().tolerance()).isEqualTo(Duration.ofMinutes(5));
    assertThat(store.reading().ignoredTransactionTypes()).contains("getInfo");
  }

  @Test
  void numbers_and_truths_may_be_written_as_such() {
    StoreConnection store =
        from("{\"storeUrl\":\"https://s/api/\",\"timestampTolerance\":60,\"trustPayload\":true}");

    assertThat(store.storeUrl()).hasToString("https://s");
    assertThat(store.webhook().tolerance()).isEqualTo(Duration.ofMinutes(1));
    assertThat(store.trustPayload()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example.com",
        "ftp://shop",
        "file:///etc/passwd",
        "http://",
        "http:// shop",
        "https://user:pass@shop",
        "https://shop?x=1"
      })
  void an_address_that_is_no_stores_is_refused(String url) {
    assertThat(faults("{\"storeUrl\":\"" + url + "\"}").problems())
        .extracting(Problem::field)
        .containsExactly("storeUrl");
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(
            faults(
                    """
                    {"storeUrl": "x", "webhookMode": "md5", "timestampTolerance": "soon",
                     "trustPayload": "perhaps", "currency": "dollars", "signatureHeader": "a b"}
                    """)
                .problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "storeUrl",
            "webhookMode",
            "timestampTolerance",
            "trustPayload",
            "currency",
            "signatureHeader");
  }

  @Test
  void the_plugin_brings_one_connector_whose_secrets_are_described_as_such() {
    ConnectorFactory factory =
        ServiceLoader.load(TillbridgePlugin.class).findFirst().orElseThrow().connectors().get(0);

    assertThat(factory.descriptor().id()).isEqualTo("xcart");
    assertThat(factory.descriptor().settings())
        .filteredOn(setting -> setting.type() == Setting.Type.SECRET)
        .extracting(Setting::name)
        .containsExactly("apiToken", "writeToken", "webhookSecret");
    assertThat(factory.descriptor().settings()).extracting(Setting::name).doesNotHaveDuplicates();
  }

  private static StoreConnection from(String settings) {
    return StoreConnection.from(Shown.object(settings));
  }

  private static InvalidSettings faults(String settings) {
    return catchThrowableOfType(InvalidSettings.class, () -> from(settings));
  }
}
