package io.tillbridge.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.connector.ConnectorDescriptor;
import io.tillbridge.spi.connector.InvalidSettings;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.xero.connection.SettingsReader;
import io.tillbridge.xero.connection.XeroSettings;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void aClientIdIsAllThatMustBeSet() {
    XeroSettings settings = SettingsReader.read(Documents.json("{'clientId':'abc'}"));

    assertThat(settings.resourceUrl("Invoices"))
        .isEqualTo("https://api.xero.com/api.xro/2.0/Invoices");
    assertThat(settings.batchSize()).isEqualTo(50);
    assertThat(settings.bodyLimit()).isEqualTo(3_500_000);
    assertThat(settings.unitDecimals()).isEqualTo(4);
    assertThat(settings.tenantId()).isEmpty();
  }

  @Test
  void numbersMayBeNumbersOrText() {
    assertThat(SettingsReader.read(Documents.json("{'clientId':'a','batchSize':7}")).batchSize())
        .isEqualTo(7);
    assertThat(SettingsReader.read(Documents.json("{'clientId':'a','batchSize':'7'}")).batchSize())
        .isEqualTo(7);
  }

  @Test
  void everyFaultIsToldAtOnceWithItsSetting() {
    InvalidSettings invalid =
        catchThrowableOfType(
            InvalidSettings.class,
            () ->
                SettingsReader.read(
                    Documents.json(
                        "{'apiUrl':'xero','tokenUrl':'ftp://x/','grant':'password',"
                            + "'timeZone':'Mars','batchSize':'many','unitDecimals':3}")));

    assertThat(invalid.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "clientId", "apiUrl", "tokenUrl", "grant", "timeZone", "batchSize", "unitDecimals");
    assertThat(invalid.problems()).noneMatch(problem -> problem.advice().isEmpty());
  }

  @Test
  void thePluginIsFoundAsAService() {
    assertThat(ServiceLoader.load(TillbridgePlugin.class))
        .flatExtracting(TillbridgePlugin::connectors)
        .extracting(factory -> factory.descriptor().id())
        .containsExactly("xero");
  }

  @Test
  void theDescriptionNamesXerosLimits() {
    ConnectorDescriptor descriptor = new XeroConnectorFactory().descriptor();

    assertThat(descriptor.limits().concurrentCalls()).isEqualTo(5);
    assertThat(descriptor.limits().callsPerMinute()).isEqualTo(60);
    assertThat(descriptor.limits().callsPerDay()).isEqualTo(5000);
  }
}
