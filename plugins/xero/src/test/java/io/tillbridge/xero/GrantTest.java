package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.invoice;
import static io.tillbridge.xero.XeroServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Authorises;
import io.tillbridge.spi.connector.Authorises.Access;
import io.tillbridge.spi.connector.Authorises.Attempt;
import io.tillbridge.spi.connector.Authorises.State;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person granted: kept, refreshed, found again after a crash, and given back. */
class GrantTest {
  private static final String TOKEN = "/connect/token";
  private static final Attempt ATTEMPT =
      new Attempt(
          URI.create("http://localhost:8080/oauth/callback"),
          "a-state",
          "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  @Test
  void thePageAsksForAsLittleAsIsNeededAndProvesWhoAsked() {
    try (Xero xero = connectable()) {
      URI page = authorises(xero).page(ATTEMPT);

      assertThat(page.getPath()).isEqualTo("/identity/connect/authorize");
      assertThat(page.getQuery().split("&"))
          .contains(
              "response_type=code",
              "client_id=sandbox",
              "redirect_uri=http://localhost:8080/oauth/callback",
              "state=a-state",
              "code_challenge_method=S256",
              // RFC 7636, appendix B
              "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
              "scope=accounting.invoices accounting.payments accounting.contacts"
                  + " accounting.settings offline_access");
      assertThat(page.toString()).doesNotContain(ATTEMPT.verifier());
    }
  }

  @Test
  void aCodeBecomesAGrantThatIsKeptAndOutlivesARestart() {
    try (Xero xero = connectable()) {
      xero.server.token = Answers.tokens("a1", "r1");
      Access access = await(authorises(xero).complete(ATTEMPT, "the-code"));

      assertThat(access.state()).isEqualTo(State.CONNECTED);
      assertThat(xero.server.received.get(0).body())
          .contains("grant_type=authorization_code", "code=the-code")
          .contains("code_verifier=" + ATTEMPT.verifier());

      xero.restart();
      xero.server.token = Answers.tokens("a2", "r2");
      xero.write(invoice("NZ-1"));
      assertThat(refreshes(xero)).containsExactly("r1");
      assertThat(xero.context.kept.kept)
          .containsEntry("refreshToken", "r2")
          .containsEntry("previousRefreshToken", "r1");
    }
  }

  @Test
  void anAnswerThatWasLostCostsNothingForTheTokenBeforeIsStillGood() {
    try (Xero xero = connected("r1")) {
      xero.server.token = Answers.cutOff();
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);

      xero.restart();
      xero.server.token = Answers.tokens("a3", "r3");
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
      assertThat(refreshes(xero)).containsExactly("r1", "r1");
    }
  }

  @Test
  void aTokenThatCantBeKeptIsNotUsedAndKeptBeforeAnythingElseIsAsked() {
    try (Xero xero = connected("r1")) {
      xero.context.kept.full = true;
      xero.server.token = Answers.tokens("a2", "r2");
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);
      assertThat(xero.server.calls()).isEmpty();

      xero.context.kept.full = false;
      xero.server.token = Answers.tokens("a3", "r3");
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
      assertThat(refreshes(xero)).containsExactly("r1", "r2");
    }
  }

  @Test
  void whereTheNewestTokenIsNotKnownToXeroTheOneBeforeIsTriedForHalfAnHour() {
    try (Xero xero = connected("r1")) {
      xero.server.token = Answers.tokens("a2", "r2");
      xero.write(invoice("NZ-1"));
      xero.server.token = Answers.tokens("a3", "r3", "r1");
      xero.restart();

      assertThat(xero.write(invoice("NZ-2")).get(0)).isInstanceOf(Outcome.Done.class);
      assertThat(refreshes(xero)).containsExactly("r1", "r2", "r1");
    }
  }

  @Test
  void aRevokedGrantStopsTheConnectionUntilAPersonConnectsAgain() {
    try (Xero xero = connected("r1")) {
      xero.server.token = Answers.json(400, "{\"error\":\"invalid_grant\"}");
      Blockage blockage = ((Outcome.Blocked) xero.write(invoice("NZ-1")).get(0)).blockage();
      assertThat(blockage.kind()).isEqualTo(Blockage.Kind.RECONNECT);
      assertThat(blockage.why()).contains("tillbridge connect books");
      assertThat(await(authorises(xero).access()).state()).isEqualTo(State.RECONNECT);

      xero.server.token = Answers.tokens("a9", "r9");
      await(authorises(xero).complete(ATTEMPT, "a-new-code"));
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void ofSeveralOrganisationsThePersonsChoiceIsKept() {
    try (Xero xero = connectable()) {
      xero.server.token = Answers.tokens("a1", "r1");
      xero.server.connections = Answers.organisations("t-1", "t-2");
      Access access = await(authorises(xero).complete(ATTEMPT, "the-code"));
      assertThat(access.state()).isEqualTo(State.CHOOSE_ORGANISATION);
      assertThat(access.organisations())
          .extracting(Authorises.Organisation::id)
          .containsExactly("t-1", "t-2");
      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Blocked.class);

      assertThat(await(authorises(xero).choose("t-2")).chosen()).isEqualTo("t-2");
      xero.restart();
      xero.write(invoice("NZ-1"));
      assertThat(xero.server.calls().get(0).header("xero-tenant-id")).isEqualTo("t-2");
    }
  }

  @Test
  void disconnectingTheOnlyOrganisationRevokesTheGrantAndOneOfSeveralDoesnt() {
    try (Xero xero = connected("r1")) {
      await(authorises(xero).disconnect());
      assertThat(xero.server.count("/connections/c-" + XeroServer.TENANT)).isEqualTo(1);
      assertThat(xero.server.count("/connect/revocation")).isEqualTo(1);
      assertThat(xero.context.kept.kept).doesNotContainKey("refreshToken");
      assertThat(await(authorises(xero).access()).state()).isEqualTo(State.NOT_CONNECTED);
    }
    try (Xero xero = connected("r1")) {
      xero.server.connections = Answers.organisations("t-1", "t-2");
      await(authorises(xero).choose("t-1"));
      await(authorises(xero).disconnect());
      assertThat(xero.server.count("/connections/c-t-1")).isEqualTo(1);
      assertThat(xero.server.count("/connect/revocation")).isZero();
    }
  }

  @Test
  void nothingThatMayBeLoggedShowsAToken() {
    try (Xero xero = connected("very-secret")) {
      xero.server.token = Answers.json(400, "{\"error\":\"invalid_grant\"}");
      assertThat(xero.write(invoice("NZ-1")).toString()).doesNotContain("very-secret");
      assertThat(ATTEMPT.toString()).doesNotContain(ATTEMPT.verifier(), "a-state");
    }
  }

  private static Xero connectable() {
    return new Xero("grant", "authorization_code");
  }

  /** A connection whose grant is kept, with an access token that has run out. */
  private static Xero connected(String refreshToken) {
    Xero xero = connectable();
    xero.server.token = Answers.tokens("a0", refreshToken);
    await(authorises(xero).complete(ATTEMPT, "the-code"));
    xero.context.clock.pass(Duration.ofHours(1));
    return xero;
  }

  private static Authorises authorises(Xero xero) {
    return xero.connector.authorises().orElseThrow();
  }

  private static List<String> refreshes(Xero xero) {
    return xero.server.received.stream()
        .filter(call -> call.path().equals(TOKEN))
        .map(Received::body)
        .filter(body -> body.startsWith("grant_type=refresh_token"))
        .map(body -> body.replaceAll(".*refresh_token=", ""))
        .toList();
  }
}
