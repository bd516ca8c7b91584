package io.tillbridge.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.Mapped;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EveryFunctionTest {

  @Property(tries = 3000)
  void whatever_the_arguments_there_is_an_answer_and_the_same_one_again(
      @ForAll("functions") FieldMapper function, @ForAll("arguments") Map<String, Object> given) {
    Mapped once = function.map(new Arguments(given));

    assertThat(once).isNotNull().isEqualTo(function.map(new Arguments(given)));
  }

  @Example
  void names_are_those_that_mappings_rely_on() {
    assertThat(Mapping.ALL.keySet())
        .containsExactlyInAnyOrder(
            "field.text",
            "field.choice",
            "field.number",
            "field.date",
            "field.yesNo",
            "field.reference",
            "field.trackingOption",
            "field.lineDescription",
            "field.contact");
  }

  @Example
  void every_function_and_argument_is_described() {
    for (FieldMapper function : Mapping.ALL.values()) {
      assertThat(function.description()).endsWith(".");
      assertThat(function.parameters())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.description()).isNotBlank());
      assertThat(
              function.parameters().stream()
                  .map(FieldMapper.Parameter::name)
                  .collect(Collectors.toSet()))
          .hasSameSizeAs(function.parameters());
    }
  }

  @Provide
  Arbitrary<FieldMapper> functions() {
    return Arbitraries.of(List.copyOf(Mapping.ALL.values()));
  }

  @Provide
  Arbitrary<Map<String, Object>> arguments() {
    Arbitrary<String> names =
        Arbitraries.of(
            Mapping.ALL.values().stream()
                .flatMap(function -> function.parameters().stream())
                .map(FieldMapper.Parameter::name)
                .distinct()
                .sorted()
                .toList());
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12).map(Object.class::cast),
            Arbitraries.strings()
                .withChars("0123456789.,-/ ")
                .ofMaxLength(12)
                .map(Object.class::cast),
            Arbitraries.bigDecimals().map(Object.class::cast),
            Arbitraries.of(
                "",
                true,
                LocalDate.MAX,
                Instant.MIN,
                Money.of("1", "AUD"),
                new FieldValue.Text("x"),
                new FieldValue.Decimal(BigDecimal.ONE),
                List.of("a", new FieldValue.YesNo(true), List.of()),
                Map.of("x", "y", "z", List.of())));
    return Arbitraries.maps(names, values).ofMaxSize(8);
  }
}
