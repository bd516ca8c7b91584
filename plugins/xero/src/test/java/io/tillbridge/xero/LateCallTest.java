package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.attempt;
import static io.tillbridge.xero.Documents.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that may still arrive after we stopped listening. */
class LateCallTest {
  private final Xero xero = new Xero();
  private final WriteRequest one = payment("NZ-1", "NZ-1", "10.00");
  private final WriteRequest two = payment("NZ-2", "NZ-2", "20.00");

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void aPaymentThatWasNotFoundAfterABrokenConnectionGoesInTheSameCallUnderTheSameKey() {
    xero.server.answers(Answers.cutOff());
    assertThat(xero.write(one, two)).hasOnlyElementsOfType(Outcome.Unknown.class);

    List<Outcome> again = xero.write(attempt(two, 2));

    assertThat(again).hasSize(1).hasOnlyElementsOfType(Outcome.Done.class);
    Received first = xero.server.calls().get(0);
    Received second = xero.server.calls().get(1);
    assertThat(second.header("Idempotency-Key")).isEqualTo(first.header("Idempotency-Key"));
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void aGatewayThatGaveUpLeavesTheCallToArriveLate() {
    xero.server.answers(Answers.html(504, ""));
    xero.write(one);
    xero.write(attempt(one, 2));

    assertThat(keys().get(1)).isEqualTo(keys().get(0));
  }

  @Test
  void afterAFailureOfXerosOwnTheKeyIsAnother() {
    xero.server.answers(Answers.html(500, ""));
    assertThat(xero.write(one).get(0)).isInstanceOf(Outcome.Unknown.class);
    xero.write(attempt(one, 2));

    assertThat(keys().get(1)).isNotEqualTo(keys().get(0));
  }

  @Test
  void aRepeatedCallThatAnswersWithAFailureIsNotRepeatedAgain() {
    xero.server.answers(Answers.cutOff(), Answers.html(500, ""));
    xero.write(one);
    xero.write(attempt(one, 2));
    xero.write(attempt(one, 3));

    assertThat(keys().get(1)).isEqualTo(keys().get(0));
    assertThat(keys().get(2)).isNotEqualTo(keys().get(0));
  }

  @Test
  void aRepeatThatMustWaitIsStillARepeat() {
    xero.server.answers(
        Answers.cutOff(),
        Answers.json(429, "", "Retry-After", "1", "X-Rate-Limit-Problem", "minute"));
    xero.write(one);
    assertThat(xero.write(attempt(one, 2)).get(0)).isInstanceOf(Outcome.Retry.class);
    xero.write(attempt(one, 3));

    assertThat(keys()).hasSize(3).containsOnly(keys().get(0));
  }

  @Test
  void onceXeroHasForgottenTheKeyItIsANewCall() {
    xero.server.answers(Answers.cutOff());
    xero.write(one);
    xero.context.clock.pass(Duration.ofMinutes(6));
    xero.write(attempt(one, 2));

    assertThat(keys().get(1)).isNotEqualTo(keys().get(0));
  }

  private List<String> keys() {
    return xero.server.calls().stream().map(call -> call.header("Idempotency-Key")).toList();
  }
}
