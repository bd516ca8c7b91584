package io.tillbridge.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.core.translation.FlowSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumbersTest {

  @Test
  void withoutAPatternTheNumberIsPrefixAndOrderNumber() {
    assertThat(numbers(Map.of()).pattern()).isEqualTo("{prefix}{number}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{number}",
        "{prefix}",
        "{prefix}{number}{year}",
        "{year}-{number}",
        "{prefix}{day}{number}",
        "INV-1"
      })
  void aPatternByWhichTwoOrdersCouldGetOneNumberIsRefused(String pattern) {
    assertThatThrownBy(() -> numbers(Map.of("invoice.number", pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin it with {prefix} and end it with {number}");
  }

  private static InvoiceNumbers numbers(Map<String, String> parameters) {
    return InvoiceNumbers.of(new FlowSettings("f", "shop", "WEB-", parameters));
  }
}
