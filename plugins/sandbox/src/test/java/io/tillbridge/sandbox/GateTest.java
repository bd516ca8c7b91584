package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.invoice;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.limit.Allowance;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import io.tillbridge.sandbox.support.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands before the books: tokens, limits, idempotency keys and the weather. */
class GateTest {
  private final TestClock clock = new TestClock();
  private final LiveSandbox sandbox =
      LiveSandbox.start(SandboxOptions.standard().with(clock).with(new Allowance(6, 50, 2, 10_000)))
          .signIn("AU");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void callsBeyondTheMinuteAreRefusedUntilThereIsRoom() {
    Reply last = organisation();
    while (last.status() == 200) {
      last = organisation();
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isEqualTo("60");
    assertThat(last.header("X-Rate-Limit-Problem")).isEqualTo("minute");
    assertThat(last.header("X-MinLimit-Remaining")).isEqualTo("0");
    clock.pass(Duration.ofSeconds(60));
    Reply again = organisation();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("X-MinLimit-Remaining")).isEqualTo("5");
    assertThat(again.header("X-DayLimit-Remaining")).isEqualTo("43");
    assertThat(calls().nested("totals").orElseThrow().whole("token")).contains(1L);
    assertThat(calls().whole("xero_refused_by_limits")).contains(1L);
  }

  @Test
  void theDayHasItsOwnLimit() {
    sandbox.control("POST", "/limits", json("{'day':1}"));
    organisation();
    Reply refused = organisation();
    assertThat(refused.header("X-Rate-Limit-Problem")).isEqualTo("day");
    assertThat(refused.header("Retry-After")).isEqualTo("86400");
  }

  @Test
  void tooManyAtOnceAreRefused() {
    fault("{'system':'xero','fault':'latency','millis':700,'times':2}");
    var first = CompletableFuture.supplyAsync(this::organisation);
    var second = CompletableFuture.supplyAsync(this::organisation);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> calls().nested("totals").orElseThrow().whole("xero").orElse(0L) >= 3);
    assertThat(organisation().header("X-Rate-Limit-Problem")).isEqualTo("concurrent");
    assertThat(first.join().status()).isEqualTo(200);
    assertThat(second.join().status()).isEqualTo(200);
    assertThat(organisation().status()).isEqualTo(200);
  }

  @Test
  void aKeyAnswersTheSameForSixMinutes() {
    Map<String, String> key = Map.of("Idempotency-Key", "k-1");
    String body = invoice("", "DRAFT").replace("\"InvoiceNumber\":\"\",", "");
    Reply first = sandbox.xero("PUT", "/Invoices", Map.of(), key, body, true);
    Reply second = sandbox.xero("PUT", "/Invoices", Map.of(), key, body, true);
    assertThat(second.body()).isEqualTo(first.body());
    Reply other = sandbox.xero("PUT", "/Contacts", Map.of(), key, json("{'Name':'Z'}"), true);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.fields().text("Message"))
        .contains("Idempotency Key: k-1 is used with a different request.");
    clock.pass(Duration.ofMinutes(7));
    Reply third = sandbox.xero("PUT", "/Invoices", Map.of(), key, body, true);
    assertThat(third.body()).isNotEqualTo(first.body());
    assertThat(invoices()).isEqualTo(2);
  }

  @Test
  void anInternalErrorIsRememberedUnderItsKey() {
    Map<String, String> key = Map.of("Idempotency-Key", "k-2");
    fault("{'system':'xero','match':{'path':'/Invoices'},'fault':'status','status':500}");
    for (int i = 0; i < 2; i++) {
      Reply reply = sandbox.xero("PUT", "/Invoices", Map.of(), key, invoice("K-1", "DRAFT"), true);
      assertThat(reply.status()).isEqualTo(500);
    }
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("K-1", "DRAFT")).status()).isEqualTo(200);
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    Map<String, String> key = Map.of("Idempotency-Key", "k".repeat(129));
    Reply reply = sandbox.xero("PUT", "/Invoices", Map.of(), key, invoice("L", "DRAFT"), false);
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void workCanBeDoneWithoutItsAnswerBeingHeard() {
    fault(
        "{'system':'xero','match':{'method':'PUT','path':'/Invoices'},"
            + "'fault':'cut-after-commit'}");
    String body = batch("Invoices", invoice("CUT-1", "AUTHORISED"));
    assertThat(sandbox.xero("PUT", "/Invoices", body).status()).isZero();
    assertThat(invoices()).isEqualTo(1);
    assertThat(sandbox.invoice("CUT-1").all("Invoices")).hasSize(1);
  }

  @Test
  void aResetDoesNoWork() {
    fault("{'system':'xero','fault':'reset'}");
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("RST", "DRAFT")).status()).isZero();
    assertThat(invoices()).isZero();
  }

  @Test
  void aFaultAnswersAsItIsTold() {
    fault(
        "{'system':'xero','fault':'status','status':503,'body':'The Organisation is offline',"
            + "'retryAfter':7,'headers':{'X-Test':'yes'}}");
    Reply reply = organisation();
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).isEqualTo("The Organisation is offline");
    assertThat(reply.header("Retry-After")).isEqualTo("7");
    assertThat(reply.header("X-Test")).isEqualTo("yes");
    assertThat(organisation().status()).isEqualTo(200);
  }

  @Test
  void anExpiredTokenIsRefusedUntilThereIsANewOne() {
    fault("{'system':'xero','fault':'expire-token'}");
    assertThat(organisation().status()).isEqualTo(401);
    assertThat(organisation().body()).contains("TokenExpired");
    assertThat(sandbox.signIn("AU").xero("GET", "/Organisation", "").status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(31));
    assertThat(organisation().status()).isEqualTo(401);
  }

  @Test
  void refreshTokensRotateAndAreGoodForALittleWhileAfter() {
    Fields first =
        sandbox.grant("AU", "grant_type=client_credentials&scope=offline_access").fields();
    String old = first.text("refresh_token").orElseThrow();
    Fields second = refresh(old).fields();
    assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
    clock.pass(Duration.ofMinutes(29));
    assertThat(refresh(old).status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(2));
    Reply late = refresh(old);
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.fields().text("error")).contains("invalid_grant");
  }

  @Test
  void anotherTenantIsForbidden() {
    Map<String, String> other = Map.of("xero-tenant-id", "11111111-2222-3333-4444-555555555555");
    assertThat(sandbox.xero("GET", "/Organisation", Map.of(), other, "", true).status())
        .isEqualTo(403);
  }

  private Reply refresh(String token) {
    return sandbox.grant("AU", "grant_type=refresh_token&refresh_token=" + token);
  }

  private Reply organisation() {
    return sandbox.xero("GET", "/Organisation", "");
  }

  private void fault(String rule) {
    assertThat(sandbox.control("POST", "/faults", json(rule)).status()).isEqualTo(201);
  }

  private Fields calls() {
    return sandbox.control("GET", "/calls", "").fields();
  }

  private int invoices() {
    return sandbox.control("GET", "/ledger?org=AU", "").all("Invoices").size();
  }
}
