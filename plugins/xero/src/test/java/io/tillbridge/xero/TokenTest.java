package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.invoice;
import static io.tillbridge.xero.XeroServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final String TOKEN = "/connect/token";

  @Test
  void aCustomConnectionAsksWithItsClientAndScopesAtTheAddressAsItIsSet() {
    try (Xero xero = new Xero()) {
      xero.write(invoice("NZ-1"));

      Received asked = xero.server.received.get(0);
      assertThat(asked.query("org")).isEqualTo("NZ");
      assertThat(asked.header("Authorization")).isEqualTo("Basic " + base64("sandbox:sandbox"));
      assertThat(asked.body())
          .startsWith("grant_type=client_credentials&scope=accounting.invoices+");
    }
  }

  @Test
  void manyCallsAtOnceWaitForOneToken() {
    try (Xero xero = new Xero()) {
      Writes writes = xero.connector.writes().orElseThrow();
      List<Future<List<Outcome>>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(writes.write(LedgerKind.INVOICE, List.of(invoice("NZ-" + i))));
      }
      await(Future.all(all));

      assertThat(xero.server.count(TOKEN)).isEqualTo(1);
      assertThat(xero.server.calls()).hasSize(20);
    }
  }

  @Test
  void aTokenIsUsedUntilShortlyBeforeItExpires() {
    try (Xero xero = new Xero()) {
      xero.write(invoice("NZ-1"));
      xero.context.clock.pass(Duration.ofSeconds(1739));
      xero.write(invoice("NZ-2"));
      assertThat(xero.server.count(TOKEN)).isEqualTo(1);

      xero.context.clock.pass(Duration.ofSeconds(1));
      xero.write(invoice("NZ-3"));
      assertThat(xero.server.count(TOKEN)).isEqualTo(2);
    }
  }

  @Test
  void eachRefreshUsesTheTokenThatTheLastOneBroughtUntilThePersonConnectsAgain() {
    try (Xero xero = new Xero("grant", "refresh_token")) {
      xero.context.secrets.put("refreshToken", List.of("first"));
      xero.server.token =
          Answers.json(
              200, "{\"access_token\":\"a\",\"expires_in\":1800,\"refresh_token\":\"second\"}");
      for (String stored : List.of("first", "first", "anew")) {
        xero.context.secrets.put("refreshToken", List.of(stored));
        xero.write(invoice("NZ-1"));
        xero.context.clock.pass(Duration.ofHours(1));
      }

      assertThat(xero.server.received)
          .filteredOn(call -> call.path().equals(TOKEN))
          .extracting(Received::body)
          .containsExactly(
              "grant_type=refresh_token&refresh_token=first",
              "grant_type=refresh_token&refresh_token=second",
              "grant_type=refresh_token&refresh_token=anew");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invalid_grant", "invalid_client", "invalid_scope", "unauthorized_client"})
  void aRefusedGrantNeedsAPersonAndIsNotAskedForTwice(String error) {
    try (Xero xero = new Xero()) {
      xero.server.token = Answers.json(400, "{\"error\":\"" + error + "\"}");

      Blockage blockage = ((Outcome.Blocked) xero.write(invoice("NZ-1")).get(0)).blockage();

      assertThat(blockage.kind()).isEqualTo(Blockage.Kind.RECONNECT);
      assertThat(blockage.why()).contains(error);
      assertThat(xero.server.calls()).isEmpty();
    }
  }

  @Test
  void aTokenServiceThatFailsIsAskedAgainLater() {
    try (Xero xero = new Xero()) {
      Answers.Answer granted = xero.server.token;
      xero.server.token = Answers.html(502, "");
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);

      xero.server.token = granted;
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void duringARotationTheOlderClientSecretIsTriedToo() {
    try (Xero xero = new Xero()) {
      xero.context.secrets.put("clientSecret", List.of("new", "old"));
      Answers.Answer granted = xero.server.token;
      xero.server.token =
          (request, response) ->
              (request.header("Authorization").endsWith(base64("sandbox:old"))
                      ? granted
                      : Answers.json(401, "{\"error\":\"invalid_client\"}"))
                  .accept(request, response);

      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void aMissingSecretIsNamed() {
    try (Xero xero = new Xero()) {
      xero.context.secrets.clear();

      Outcome.Blocked blocked = (Outcome.Blocked) xero.write(invoice("NZ-1")).get(0);

      assertThat(blocked.blockage().why()).contains("clientSecret");
    }
  }

  @Test
  void theOnlyOrganisationIsTakenAndSeveralAreLeftToThePerson() {
    try (Xero xero = new Xero()) {
      xero.server.connections =
          Answers.json(
              200,
              "[{\"tenantId\":\"t-1\",\"tenantName\":\"Tea NZ\",\"tenantType\":\"ORGANISATION\"},"
                  + "{\"tenantId\":\"t-2\",\"tenantName\":\"Tea AU\","
                  + "\"tenantType\":\"ORGANISATION\"}]");

      Outcome.Blocked blocked = (Outcome.Blocked) xero.write(invoice("NZ-1")).get(0);

      assertThat(blocked.blockage().why()).contains("tenantId", "t-1 (Tea NZ)", "t-2 (Tea AU)");
      assertThat(xero.server.calls()).isEmpty();
    }
  }

  @Test
  void anOrganisationThatIsSetIsNotAskedFor() {
    try (Xero xero = new Xero("tenantId", "t-2")) {
      xero.write(invoice("NZ-1"));

      assertThat(xero.server.count("/connections")).isZero();
      assertThat(xero.server.calls().get(0).header("xero-tenant-id")).isEqualTo("t-2");
    }
  }

  @Test
  void noOutcomeShowsASecretOrAToken() {
    try (Xero xero = new Xero()) {
      xero.server.token =
          Answers.json(200, "{\"access_token\":\"very-secret\",\"expires_in\":1800}");
      xero.server.answers(
          Answers.cutOff(), Answers.html(500, ""), Answers.json(403, ""), Answers.json(404, ""));
      for (int i = 0; i < 4; i++) {
        assertThat(xero.write(invoice("NZ-1")).toString()).doesNotContain("very-secret");
      }
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
