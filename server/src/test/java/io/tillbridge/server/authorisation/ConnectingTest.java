package io.tillbridge.server.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectingTest {
  private static final String PERSON =
      """
      tokenUrl: $1/connect/token
            revocationUrl: $1/connect/revocation
            authorizeUrl: $1/identity/connect/authorize?org=AU,NZ
            grant: authorization_code""";

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void start() throws Exception {
    installation =
        new Installation(
            folder,
            yaml -> yaml.replaceFirst("tokenUrl: (http://[^/]*)/connect/token\\?org=AU", PERSON));
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void orderWaitsUntilAPersonConnectsAndChoosesAndIsBookedOverARestart() throws Exception {
    assertThat(access().getString("state")).isEqualTo("NOT_CONNECTED");
    installation.shoppers(3).order();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser().get("/lanes").toString().contains("tillbridge connect books"));

    HttpResponse<String> back = agree(page());
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("choose one with tillbridge connect books --organisation");
    assertThat(access().getString("state")).isEqualTo("CHOOSE_ORGANISATION");

    JsonObject chosen = post("/connections/books/organisation/" + organisation("(AU)"));
    assertThat(chosen.getString("state")).isEqualTo("CONNECTED");
    awaitBooked(1);

    installation.restart();
    installation.shoppers(4).order();
    awaitBooked(2);
    assertThat(access().getString("chosen")).isEqualTo(chosen.getString("chosen"));
  }

  @Test
  void aCrashBetweenTheRotationAndItsKeepingCostsNothing() throws Exception {
    connect();
    // The access token runs out, the tokens rotate, and nobody hears of the new ones.
    fault("/Contacts", "expire-token");
    fault("/connect/token", "cut-after-commit");
    installation.shoppers(3).order();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                installation.sandbox().post("/sandbox/faults", none()).whole("faults").orElse(9L)
                    == 0);

    installation.restart();

    awaitBooked(1);
    assertThat(access().getString("state")).isEqualTo("CONNECTED");
  }

  @Test
  void disconnectingStopsTheConnectionAndConnectingAgainGoesOn() throws Exception {
    connect();
    assertThat(post("/connections/books/disconnect").getString("state")).isEqualTo("NOT_CONNECTED");
    installation.shoppers(3).order();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser().get("/lanes").toString().contains("tillbridge connect books"));

    connect();
    awaitBooked(1);
  }

  @Test
  void anAnswerIsTakenOnceAndNobodyElsesIsTakenAtAll() throws Exception {
    URI page = page();
    URI callback = redirected(page);
    assertThat(open(callback.resolve("/oauth/callback?code=x&state=forged")).statusCode())
        .isEqualTo(400);
    assertThat(open(callback).statusCode()).isEqualTo(200);
    assertThat(open(callback).statusCode()).isEqualTo(400);

    URI refused = redirected(URI.create(page() + "&deny=true"));
    HttpResponse<String> answer = open(refused);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("access_denied", "Nothing was changed");
  }

  @Test
  void theInvitationTellsHowItGoesAndNeedsTheToken() throws Exception {
    JsonObject invitation = browser().get("/connections/books/authorise").asJsonObject();
    String attempt = "/connections/books/authorise/" + invitation.getString("attempt");
    assertThat(browser().get(attempt).asJsonObject().getString("state")).isEqualTo("WAITING");
    agree(URI.create(invitation.getString("url")));
    assertThat(browser().get(attempt).asJsonObject().getString("state")).isEqualTo("DONE");

    Browser stranger = new Browser(browser().address(), "not-the-token");
    assertThat(stranger.send(stranger.request("/api/v1/connections/books/authorise")).statusCode())
        .isEqualTo(401);
    assertThat(browser().send(browser().request("/api/v1/connections/shop/authorise")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void noAnswerAndNoFileShowsAToken() throws Exception {
    connect();
    for (String path : new String[] {"/connections", "/connections/books/access", "/lanes"}) {
      assertThat(browser().get(path).toString()).doesNotContain("sandbox-r-", "sandbox-a-");
    }
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("sandbox-r-", "sandbox-a-");
      }
    }
  }

  private void connect() throws Exception {
    agree(page());
    post("/connections/books/organisation/" + organisation("(AU)"));
  }

  private URI page() throws Exception {
    return URI.create(
        browser().get("/connections/books/authorise").asJsonObject().getString("url"));
  }

  /** Agrees in the remote system's page and lets it send the browser back. */
  private HttpResponse<String> agree(URI page) throws Exception {
    return open(redirected(page));
  }

  /** This machine's name may lead to an address of the newer kind, which isn't listened on. */
  private static URI redirected(URI page) throws Exception {
    String location = open(page).headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith("http://localhost:");
    return URI.create(location.replace("//localhost:", "//127.0.0.1:"));
  }

  private static HttpResponse<String> open(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonObject access() throws Exception {
    return browser().get("/connections/books/access").asJsonObject();
  }

  private String organisation(String part) throws Exception {
    return access().getJsonArray("organisations").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("name").contains(part))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private JsonObject post(String path) throws Exception {
    HttpResponse<String> answer =
        browser().send(browser().request("/api/v1" + path).POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browser.json(answer).asJsonObject();
  }

  private void awaitBooked(int orders) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                browser().get("/orders?state=booked").asJsonObject().getJsonArray("items").size()
                    == orders);
  }

  private void fault(String path, String fault) {
    installation
        .sandbox()
        .post(
            "/sandbox/faults",
            Json.createObjectBuilder()
                .add("system", "xero")
                .add("match", Json.createObjectBuilder().add("path", path))
                .add("fault", fault)
                .build());
  }

  /** Lays out nothing; the answer tells how many faults have not struck yet. */
  private static JsonObject none() {
    return Json.createObjectBuilder().add("faults", Json.createArrayBuilder()).build();
  }

  private Browser browser() {
    return installation.browser();
  }
}
