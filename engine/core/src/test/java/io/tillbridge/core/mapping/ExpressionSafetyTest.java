package io.tillbridge.core.mapping;

import static io.tillbridge.core.mapping.MappingFile.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSafetyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime.getRuntime()",
        "order.getClass().forName('java.io.File')",
        "order.class.name",
        "order.toString()",
        "order.hashCode",
        "order.unknown.x",
        "Order{id: 'x'}.id",
        "google.protobuf.Struct{}",
        "type(order)",
        "dyn(order).number",
        "timestamp('2026-01-01T00:00:00Z')",
        "order.number.matches('(a+)+b')",
        "string(1.5)",
        "1.5",
        "order.number ++",
        "b'abc'",
        "null",
        "[1, 2].map(x, x * 2)",
        "order.lines.filter(l, true)[0].sku",
        "order.lines.exists(l, order.lines.exists(m, m.sku == l.sku))"
      })
  void nothingButTheSourcesAndTheListedFunctionsIsWithinReach(String expression) {
    String row = "{\"target\": \"Sent\", \"from\": \"" + expression + "\"}";
    assertThat(problemsOf(row)).isNotEmpty().allSatisfy(p -> assertThat(p).startsWith("t.json:4:"));
  }

  @Test
  void anExpressionThatIsTooLongIsRefused() {
    String sum = "1" + " + 1".repeat(300) + " > 0";
    assertThat(problemsOf("{\"target\": \"Sent\", \"from\": \"" + sum + "\"}")).isNotEmpty();
  }

  @Test
  void anExpressionThatIsNestedTooDeepIsRefused() {
    String nested = "(".repeat(400) + "true" + ")".repeat(400);
    assertThat(problemsOf("{\"target\": \"Sent\", \"from\": \"" + nested + "\"}"))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p).startsWith("t.json:4:"));
    String lists = "[".repeat(300) + "]".repeat(300) + " == []";
    assertThat(problemsOf("{\"target\": \"Sent\", \"from\": \"" + lists + "\"}")).isNotEmpty();
  }

  @Test
  void aNumberCannotGrowWithoutBound() throws Exception {
    String power = "order.total.amount" + " * 999999999999".repeat(20) + " > 0";
    Mapping mapping =
        MappingFile.mapping(
            MappingFile.TYPE, "{\"target\": \"Sent\", \"from\": \"" + power + "\"}");
    assertThat(mapping.map(SampleOrder.sources()).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("Sent: a number grew past 40 digits"));
  }
}
