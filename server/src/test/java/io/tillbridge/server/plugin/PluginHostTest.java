package io.tillbridge.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.installation.Installation;
import io.tillbridge.spi.mapping.FieldMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {
  @TempDir Path folder;

  @Test
  void thePluginsThatAreBuiltLoadEachInAClassLoaderOfItsOwn() throws Exception {
    for (Path zip : Installation.pluginZips()) {
      Files.copy(zip, folder.resolve(zip.getFileName()));
    }
    try (PluginHost host = new PluginHost(folder)) {
      assertThat(host.refused()).isEmpty();
      assertThat(host.connector("xcart")).isPresent();
      assertThat(host.connector("xero")).isPresent();
      assertThat(
              host.plugins().stream()
                  .flatMap(plugin -> plugin.connectors().stream())
                  .map(factory -> factory.getClass().getClassLoader())
                  .distinct())
          .hasSize(2)
          .doesNotContain(PluginHost.class.getClassLoader());
    }
  }

  @Test
  void aPluginSeesTheSpiAndNothingElseOfTheHost() throws Exception {
    PluginZip.write(folder.resolve("curious.zip"), "0.1.0", CURIOUS);
    try (PluginHost host = new PluginHost(folder)) {
      assertThat(host.refused()).isEmpty();
      Map<String, String> seen = new TreeMap<>();
      for (FieldMapper mapper : host.fieldMappers()) {
        seen.put(mapper.name(), mapper.description());
      }
      assertThat(seen)
          .containsEntry("io.tillbridge.spi.money.Money", "seen")
          .containsEntry("io.vertx.core.Vertx", "seen")
          .containsEntry("jakarta.json.Json", "seen")
          .containsEntry("io.tillbridge.server.Tillbridge", "not seen")
          .containsEntry("io.tillbridge.core.decision.Decision", "not seen")
          .containsEntry("org.sqlite.JDBC", "not seen")
          .containsEntry("org.pf4j.PluginManager", "not seen")
          .containsEntry("ch.qos.logback.classic.Logger", "not seen");
    }
  }

  @Test
  void aBadPluginIsLeftOutWithAReasonAndStopsNothing() throws Exception {
    Files.writeString(folder.resolve("a-broken.zip"), "this is no zip");
    PluginZip.write(folder.resolve("b-newer.zip"), "9.0.0", CURIOUS);
    PluginZip.write(folder.resolve("c-good.zip"), "0.1.0", CURIOUS);

    try (PluginHost host = new PluginHost(folder)) {
      assertThat(host.plugins()).hasSize(1);
      assertThat(host.refused())
          .extracting(RefusedPlugin::file)
          .containsExactly("a-broken.zip", "b-newer.zip");
      assertThat(host.refused().get(1).why()).contains("needs SPI version 9.0.0", "offers 0.1.0");
    }
  }

  /** A plugin that brings a mapper for each class it tries to see. */
  private static final String CURIOUS =
      """
      package curious;

      import io.tillbridge.spi.TillbridgePlugin;
      import io.tillbridge.spi.mapping.*;
      import java.util.*;

      public final class Curious implements TillbridgePlugin {
        @Override public List<FieldMapper> fieldMappers() {
          List<FieldMapper> mappers = new ArrayList<>();
          for (String name : List.of("io.tillbridge.spi.money.Money", "io.vertx.core.Vertx",
              "jakarta.json.Json", "io.tillbridge.server.Tillbridge",
              "io.tillbridge.core.decision.Decision", "org.sqlite.JDBC", "org.pf4j.PluginManager",
              "ch.qos.logback.classic.Logger")) {
            mappers.add(new Look(name, look(name)));
          }
          return mappers;
        }

        private static String look(String name) {
          try {
            Class.forName(name, false, Curious.class.getClassLoader());
            return "seen";
          } catch (ClassNotFoundException e) {
            return "not seen";
          }
        }

        record Look(String name, String description) implements FieldMapper {
          @Override public List<Parameter> parameters() { return List.of(); }
          @Override public FieldType result() { return FieldType.TEXT; }
          @Override public Mapped map(Arguments arguments) { return new Mapped.Nothing(); }
        }
      }
      """;
}
