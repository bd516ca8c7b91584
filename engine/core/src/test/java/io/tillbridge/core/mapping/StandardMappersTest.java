package io.tillbridge.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.Mapped;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardMappersTest {
  private static final FieldMappers MAPPERS = FieldMappers.standard();

  @ParameterizedTest
  @CsvSource({
    "AU,Australia", "aus,Australia", "new zealand,New Zealand", "UK,United Kingdom",
    "England,United Kingdom", "USA,United States", "CI,Cote d Ivoire", "Côte d’Ivoire,Cote d Ivoire"
  })
  void aCountryIsWrittenByItsEnglishName(String given, String name) {
    assertThat(map("address.country", Map.of("country", given))).isEqualTo(name);
  }

  @Test
  void everyIsoCountryHasANameOfAtMostFiftyLetters() {
    for (String code : Locale.getISOCountries()) {
      assertThat(map("address.country", Map.of("country", code)).toString())
          .matches("[A-Za-z ]{1,50}");
    }
  }

  @Test
  void aCountryThatIsNoneIsAProblemThatSaysWhatToDo() {
    assertThat(call("address.country", Map.of("country", "Atlantis")))
        .isInstanceOfSatisfying(
            Mapped.Problem.class,
            p -> assertThat(p.why()).contains("'Atlantis' is no country").contains("AU"));
  }

  @ParameterizedTest
  @CsvSource({
    "nsw,AU,name,New South Wales", "Victoria,Australia,code,VIC", "US-CA,US,name,California",
    "ON,CA,name,Ontario", "Auckland,NZ,code,AUK", "Bavaria,DE,name,Bavaria"
  })
  void aRegionIsWrittenAsItsCountryDoes(
      String region, String country, String form, String written) {
    Map<String, Object> arguments = Map.of("region", region, "country", country, "form", form);
    assertThat(map("address.region", arguments)).isEqualTo(written);
  }

  @Test
  void britishAddressesHaveNoRegionAndASpacedPostcode() {
    assertThat(call("address.region", Map.of("region", "Kent", "country", "GB")))
        .isInstanceOf(Mapped.Nothing.class);
    assertThat(map("address.postcode", Map.of("postcode", "sw1a1aa", "country", "GB")))
        .isEqualTo("SW1A 1AA");
  }

  @Test
  void streetLinesAreSplitTrimmedAtMostFourAndDoNotRepeatTheCity() {
    assertThat(lines("Level 2\n 17  Harbour St ", "SYDNEY, NSW 2000"))
        .containsExactly("Level 2", "17 Harbour St");
    assertThat(lines("a", "b", "c", "d", "e")).containsExactly("a", "b", "c", "d, e");
    assertThat(lines("Sydney")).containsExactly("Sydney");
    assertThat(lines()).isEmpty();
  }

  @Test
  void aContactNameIsCleanAndNeverTooLong() {
    assertThat(map("contact.name", Map.of("name", " <b>Park\u00a0 &\tSons ")))
        .isEqualTo("b Park & Sons");
    assertThat(map("contact.name", Map.of("name", "", "first", "Ada", "last", "Łukasz")))
        .isEqualTo("Ada Łukasz");
    assertThat(map("contact.name", Map.of("email", "a@b.example"))).isEqualTo("a@b.example");
    String name = "😀".repeat(200);
    assertThat(map("contact.name", Map.of("name", name, "mark", "17")).toString())
        .hasSizeLessThanOrEqualTo(255)
        .endsWith("😀 (17)");
  }

  @Test
  void amountsAreRoundedToTheMinorUnitOfTheirCurrency() {
    assertThat(map("money.amount", Map.of("money", Money.of("2.165", "AUD"))))
        .isEqualTo(new BigDecimal("2.17"));
    assertThat(map("money.amount", Map.of("money", Money.of("216.5", "JPY"))))
        .isEqualTo(new BigDecimal("217"));
  }

  @Test
  void phonesKeepTheirDigitsAndTextsWithoutAnyAreNothing() {
    assertThat(map("phone.number", Map.of("phone", "+61 (2) 5550-0100 (home)")).toString())
        .startsWith("+61 (2) 5550-0100");
    assertThat(call("phone.number", Map.of("phone", "n/a"))).isInstanceOf(Mapped.Nothing.class);
  }

  private static List<String> lines(String... given) {
    Address address =
        new Address(
            "",
            "",
            "",
            List.of(given),
            "Sydney",
            "NSW",
            "2000",
            "AU",
            "",
            Map.of(),
            SampleOrder.NONE);
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      Map<String, Object> arguments = new HashMap<>();
      arguments.put("address", address);
      arguments.put("number", BigDecimal.valueOf(number));
      if (call("address.line", arguments) instanceof Mapped.Value value) {
        lines.add(value.value().toString());
      }
    }
    return lines;
  }

  private static Object map(String mapper, Map<String, Object> arguments) {
    Mapped mapped = call(mapper, arguments);
    assertThat(mapped).isInstanceOf(Mapped.Value.class);
    return ((Mapped.Value) mapped).value();
  }

  private static Mapped call(String mapper, Map<String, Object> arguments) {
    return MAPPERS.find(mapper).orElseThrow().map(new Arguments(arguments));
  }
}
