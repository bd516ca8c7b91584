package io.tillbridge.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HouseTest {
  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root", ".."));
  private static final List<String> MODULES =
      List.of(
          "engine/spi",
          "engine/core",
          "server",
          "plugins/xcart",
          "plugins/xero",
          "plugins/custom-fields");
  private static final String[] PLUGINS = {
    "io.tillbridge.xcart..", "io.tillbridge.xero..", "io.tillbridge.fields.."
  };
  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .importPaths(
                MODULES.stream()
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList());
    assertThat(house.containPackage("io.tillbridge.spi")).isTrue();
    assertThat(house.containPackage("io.tillbridge.core")).isTrue();
    assertThat(house.containPackage("io.tillbridge.xero")).isTrue();
  }

  @Test
  void theSpiRestsOnVertxJsonAndTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("io.tillbridge.spi..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.tillbridge.spi..",
                "java..",
                "io.vertx.core..",
                "jakarta.json..",
                "org.eclipse.yasson..",
                "org.jspecify.annotations.."))
        .check(house);
  }

  @Test
  void theCoreKnowsNoServerNoSqlAndNoPlugin() {
    noClasses()
        .that()
        .resideInAPackage("io.tillbridge.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.tillbridge.server..", "java.sql..", "org.jdbi..", "io.vertx.ext..", "org.pf4j..")
        .check(house);
  }

  @Test
  void pluginsKnowTheSpiAndNeitherCoreNorServerNorEachOther() {
    noClasses()
        .that()
        .resideInAnyPackage(PLUGINS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tillbridge.core..", "io.tillbridge.server..")
        .check(house);
    slices()
        .matching("io.tillbridge.(xcart|xero|fields)..")
        .should()
        .notDependOnEachOther()
        .check(house);
  }

  @Test
  void theServerKnowsPluginsOnlyThroughTheSpi() {
    noClasses()
        .that(resideInAPackage("io.tillbridge.server.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PLUGINS)
        .check(house);
  }

  @Test
  void noPackagesGoRoundInCircles() {
    slices().matching("io.tillbridge.server.(*)..").should().beFreeOfCycles().check(house);
    slices().matching("io.tillbridge.core.(*)..").should().beFreeOfCycles().check(house);
    slices().matching("io.tillbridge.spi.(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void engineAndServerNameNoVendor() throws IOException {
    List<Path> named = new ArrayList<>();
    for (String module : List.of("engine/spi", "engine/core", "server")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          String text =
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .toLowerCase(Locale.ROOT);
          if (text.contains("xero") || text.contains("x-cart") || text.contains("xcart")) {
            named.add(file);
          }
        }
      }
    }
    assertThat(named).isEmpty();
  }
}
