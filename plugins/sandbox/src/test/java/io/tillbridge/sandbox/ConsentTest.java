package io.tillbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import io.tillbridge.sandbox.support.TestClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person's consent: the page, the code, the organisations, and its end. */
class ConsentTest {
  private static final String REDIRECT = "http://localhost:8080/oauth/callback";
  // RFC 7636, appendix B
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final TestClock clock = new TestClock();
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard().with(clock));

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aCodeIsGoodOnceWithItsVerifierAlone() {
    String code = code("AU");
    assertThat(exchange(code, "another-verifier").status()).isEqualTo(400);
    assertThat(exchange(code, VERIFIER).status()).isEqualTo(400);

    String second = code("AU");
    assertThat(exchange(second, VERIFIER).status()).isEqualTo(200);
    assertThat(exchange(second, VERIFIER).fields().text("error")).contains("invalid_grant");
  }

  @Test
  void aCodeIsGoodForFiveMinutes() {
    String code = code("AU");
    clock.pass(Duration.ofMinutes(5));
    assertThat(exchange(code, VERIFIER).status()).isEqualTo(400);
  }

  @Test
  void aConsentReachesSeveralOrganisationsUntilEachIsDisconnected() {
    Reply granted = exchange(code("AU,NZ"), VERIFIER);
    String access = granted.fields().text("access_token").orElseThrow();
    var all = sandbox.send("GET", "/connections", bearer(access), "").array();
    assertThat(all).hasSize(2);
    String first = all.getJsonObject(0).getString("id");

    assertThat(sandbox.send("DELETE", "/connections/" + first, bearer(access), "").status())
        .isEqualTo(204);
    assertThat(sandbox.send("DELETE", "/connections/" + first, bearer(access), "").status())
        .isEqualTo(404);
    assertThat(sandbox.send("GET", "/connections", bearer(access), "").array()).hasSize(1);
    assertThat(
            sandbox
                .send(
                    "GET",
                    "/api.xro/2.0/Organisation",
                    Map.of(
                        "Authorization",
                        "Bearer " + access,
                        "Accept",
                        "application/json",
                        "xero-tenant-id",
                        all.getJsonObject(0).getString("tenantId")),
                    "")
                .status())
        .isEqualTo(403);
  }

  @Test
  void revokingTheRefreshTokenEndsAllOfIt() {
    Reply granted = exchange(code("AU"), VERIFIER);
    String refresh = granted.fields().text("refresh_token").orElseThrow();
    String access = granted.fields().text("access_token").orElseThrow();
    assertThat(app("/connect/revocation", "token=" + refresh).status()).isEqualTo(200);

    assertThat(app("/connect/token", "grant_type=refresh_token&refresh_token=" + refresh).body())
        .contains("invalid_grant");
    assertThat(sandbox.send("GET", "/connections", bearer(access), "").array()).isEmpty();
  }

  @Test
  void whoRefusesIsSentBackWithoutACode() {
    Reply back = page("org=AU&deny=true&redirect_uri=" + encoded(REDIRECT));
    assertThat(back.header("Location")).isEqualTo(REDIRECT + "?error=access_denied&state=s");
    assertThat(page("redirect_uri=" + encoded("http://127.0.0.1/x")).status()).isEqualTo(400);
  }

  private String code(String organisations) {
    Reply back =
        page(
            "org="
                + organisations
                + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE
                + "&redirect_uri="
                + encoded(REDIRECT));
    assertThat(back.status()).isEqualTo(302);
    return URI.create(back.header("Location")).getQuery().replaceAll("^code=|&.*$", "");
  }

  private Reply page(String query) {
    return sandbox.send(
        "GET",
        "/identity/connect/authorize?response_type=code&client_id=sandbox&state=s"
            + "&scope=offline_access&"
            + query,
        Map.of(),
        "");
  }

  private Reply exchange(String code, String verifier) {
    return app(
        "/connect/token",
        "grant_type=authorization_code&code="
            + code
            + "&redirect_uri="
            + encoded(REDIRECT)
            + "&code_verifier="
            + verifier);
  }

  private Reply app(String path, String form) {
    String pair =
        Base64.getEncoder().encodeToString("sandbox:sandbox".getBytes(StandardCharsets.UTF_8));
    return sandbox.send(
        "POST",
        path,
        Map.of(
            "Authorization", "Basic " + pair, "Content-Type", "application/x-www-form-urlencoded"),
        form);
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
