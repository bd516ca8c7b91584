package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.contact;
import static io.tillbridge.xero.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedCallsTest {
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void theMinuteLimitPausesAndIsRetriedWhenXeroSays() {
    xero.server.answers(
        Answers.json(429, "", "X-Rate-Limit-Problem", "minute", "Retry-After", "37"));

    Outcome outcome = xero.write(invoice("NZ-1")).get(0);

    assertThat(((Outcome.Retry) outcome).after()).isEqualTo(Duration.ofSeconds(37));
    assertThat(xero.context.budget.pauses).containsExactly(Duration.ofSeconds(37));
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "Daily", "DayLimit"})
  void theDayLimitBlocksTheConnectionUntilXeroSays(String problem) {
    xero.server.answers(
        Answers.json(429, "", "X-Rate-Limit-Problem", problem, "Retry-After", "7200"));

    Blockage blockage = ((Outcome.Blocked) xero.write(invoice("NZ-1")).get(0)).blockage();

    assertThat(blockage.kind()).isEqualTo(Blockage.Kind.DAY_LIMIT);
    assertThat(blockage.until()).isEqualTo(SteppingClock.START.plusSeconds(7200));
  }

  @Test
  void tooManyAtOnceIsRetriedShortlyWithoutAPause() {
    xero.server.answers(Answers.json(429, "", "X-Rate-Limit-Problem", "concurrent"));

    Outcome outcome = xero.write(invoice("NZ-1")).get(0);

    assertThat(((Outcome.Retry) outcome).after()).isLessThan(Duration.ofSeconds(3)).isPositive();
    assertThat(xero.context.budget.pauses).isEmpty();
  }

  @Test
  void whatIsLeftOfTheLimitsReachesTheBudget() {
    xero.server.answers(
        Answers.json(
            429,
            "",
            "X-MinLimit-Remaining",
            "12",
            "X-DayLimit-Remaining",
            "873",
            "Retry-After",
            "5"));

    xero.write(invoice("NZ-1"));

    assertThat(xero.context.budget.minutes).containsExactly(12);
    assertThat(xero.context.budget.days).containsExactly(873);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void aServerErrorLeavesTheOutcomeUnknown(int status) {
    xero.server.answers(Answers.html(status, ""));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aConnectionCutAfterTheRequestLeavesTheOutcomeUnknown() {
    xero.server.answers(Answers.cutOff());

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void anAnswerThatBreaksOffLeavesTheOutcomeUnknown() {
    xero.server.answers(Answers.truncated());

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void anAnswerThatIsNoJsonLeavesTheOutcomeUnknown() {
    xero.server.answers(Answers.html(200, "<html>Welcome</html>"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"Invoices\":[{\"Total\":1e99999999999}]}", "{\"Invoices\":[{\"Total\":LONG}]}"})
  void anAnswerWithNumbersThatNoOneCanReadLeavesTheOutcomeUnknown(String answer) {
    xero.server.answers(Answers.json(200, answer.replace("LONG", "9".repeat(2_000))));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void anAnswerWithATotalBeyondAllMeasureIsADifferenceAndFillsNoMemory() {
    xero.server.answers(
        Answers.json(
            200,
            "{\"Invoices\":[{\"InvoiceID\":\"i-1\",\"InvoiceNumber\":\"NZ-1\",\"Total\":1e999999999}]}"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void maintenanceBlocksTheConnectionForLongerTheLongerItLasts() {
    xero.server.otherwise = Answers.html(503, "<html>Xero is down for maintenance</html>");

    assertThat(blockage().kind()).isEqualTo(Blockage.Kind.OFFLINE);
    assertThat(blockage().until()).isEqualTo(SteppingClock.START.plusSeconds(5));
    xero.context.clock.pass(Duration.ofSeconds(90));
    assertThat(blockage().until()).isEqualTo(SteppingClock.START.plusSeconds(180));
    xero.context.clock.pass(Duration.ofHours(1));
    assertThat(blockage().until())
        .as("no longer than Xero advises")
        .isEqualTo(xero.context.clock.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void anUnexplained503MayHaveBeenCarriedOutSoItIsLookedUp() {
    xero.server.answers(Answers.html(503, "upstream connect error"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void noConnectionAtAllIsRetriedSinceNothingWasSent() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (Xero dead = new Xero("apiUrl", "http://127.0.0.1:" + free, "tenantId", "t")) {
      assertThat(dead.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndTheCallMadeAgain() {
    xero.server.answers(Answers.json(401, "{\"Detail\":\"TokenExpired\"}"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.server.count("/connect/token")).isEqualTo(2);
    assertThat(xero.server.calls())
        .extracting(call -> call.header("Idempotency-Key"))
        .hasSize(2)
        .containsOnly(xero.server.calls().get(0).header("Idempotency-Key"));
  }

  @Test
  void aNewTokenThatIsRefusedIsTriedAgainAndAfterAMinuteNeedsAPerson() {
    xero.server.answers(
        Answers.json(401, ""), Answers.json(401, ""), Answers.json(401, ""), Answers.json(401, ""));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);
    assertThat(xero.server.calls()).hasSize(2);
    xero.context.clock.pass(Duration.ofMinutes(1));
    assertThat(blockage().kind()).isEqualTo(Blockage.Kind.RECONNECT);
  }

  private Blockage blockage() {
    return ((Outcome.Blocked) xero.write(invoice("NZ-1")).get(0)).blockage();
  }

  @Test
  void deniedAccessNeedsAPerson() {
    xero.server.answers(Answers.json(403, "{\"Detail\":\"AuthenticationUnsuccessful\"}"));

    Outcome.Blocked blocked = (Outcome.Blocked) xero.write(invoice("NZ-1")).get(0);

    assertThat(blocked.blockage().kind()).isEqualTo(Blockage.Kind.RECONNECT);
  }

  @Test
  void aRefusedBatchRejectsTheGuiltyAndLooksTheOthersUp() {
    xero.server.answers(
        Answers.json(
            400,
            "{\"ErrorNumber\":10,\"Type\":\"ValidationException\",\"Message\":\"A validation"
                + " exception occurred\",\"Elements\":[{\"InvoiceNumber\":\"NZ-2\","
                + "\"ValidationErrors\":[{\"Message\":\"Account code '9' is not a valid code for"
                + " this document.\"}]}]}"));

    List<Outcome> outcomes = xero.write(invoice("NZ-1"), invoice("NZ-2"));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
    assertThat(((Outcome.Rejected) outcomes.get(1)).problems().get(0).advice())
        .contains("the account in Xero");
  }

  @Test
  void aBatchThatXeroCannotReadIsSplitUntilTheSpoiltDocumentIsFound() {
    xero.server.otherwise =
        (request, response) ->
            (request.body().contains("NZ-3")
                    ? Answers.json(
                        400, "{\"Type\":\"PostDataInvalidException\",\"Message\":\"Bad\"}")
                    : Answers.accepted())
                .accept(request, response);

    List<Outcome> outcomes =
        xero.write(invoice("NZ-1"), invoice("NZ-2"), invoice("NZ-3"), invoice("NZ-4"));

    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Rejected.class);
    assertThat(List.of(outcomes.get(0), outcomes.get(1), outcomes.get(3)))
        .hasOnlyElementsOfType(Outcome.Done.class);
  }

  @Test
  void anAttemptThatXeroHasSeenWithOtherContentIsLookedUp() {
    xero.server.answers(
        Answers.json(
            400, "{\"Message\":\"Idempotency Key: abc is used with a different request.\"}"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void whatStopsOneBatchStopsTheRestWithoutMoreCalls() {
    try (Xero small = new Xero("batchSize", "1")) {
      small.server.answers(Answers.json(429, "", "Retry-After", "30"));

      List<Outcome> outcomes = small.write(invoice("NZ-1"), invoice("NZ-2"), invoice("NZ-3"));

      assertThat(outcomes).hasOnlyElementsOfType(Outcome.Retry.class);
      assertThat(small.server.calls()).hasSize(1);
    }
  }

  @Test
  void aBatchOverTheByteLimitIsSplitAndADocumentOverItRejected() {
    try (Xero small = new Xero("bodyLimit", "1000")) {
      List<Outcome> outcomes =
          small.write(
              contact("C-1", "a".repeat(250)),
              contact("C-2", "b".repeat(2000)),
              contact("C-3", "c".repeat(250)),
              contact("C-4", "d".repeat(250)),
              contact("C-5", "e".repeat(250)));

      assertThat(outcomes.get(1)).isInstanceOf(Outcome.Rejected.class);
      assertThat(small.server.calls())
          .hasSize(2)
          .allSatisfy(call -> assertThat(call.body().length()).isLessThanOrEqualTo(1000));
    }
  }

  @Test
  void silenceIsNotWaitedForWithoutEnd() {
    try (Xero impatient = new Xero("answerTimeout", "1")) {
      impatient.server.answers((request, response) -> {});

      assertThat(impatient.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
    }
  }
}
