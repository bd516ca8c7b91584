package io.tillbridge.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentTest {
  @TempDir static Path folder;
  private static Installation installation;
  private static Browser browser;
  private static JsonObject document;

  @BeforeAll
  static void start() throws Exception {
    installation = new Installation(folder);
    browser = installation.browser();
    installation.shoppers(3).order();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser.get("/orders?state=booked").toString().contains("BOOKED"));
    document = browser.get("/openapi.json").asJsonObject();
  }

  @AfterAll
  static void stop() throws Exception {
    installation.close();
  }

  @Test
  void everyAddressInTheDocumentAnswers() throws Exception {
    for (String path : document.getJsonObject("paths").keySet()) {
      for (String method : document.getJsonObject("paths").getJsonObject(path).keySet()) {
        String address = path.replaceAll("\\{\\w+}", "none");
        if (address.endsWith("/stream")) {
          continue; // it answers without end; LiveStreamTest reads it
        }
        HttpResponse<String> answer =
            browser.send(
                browser
                    .request(address)
                    .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
        boolean wantsBody =
            document
                .getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(method)
                .containsKey("requestBody");
        assertThat(answer.statusCode())
            .as("%s %s", method, address)
            .isIn(200, 404, 409, wantsBody ? 400 : 200);
        assertThat(answer.body()).doesNotContain("The API has no such address");
      }
    }
  }

  @Test
  void everythingTheServerAnswersIsInTheDocument() throws Exception {
    Set<String> documented = new TreeSet<>(document.getJsonObject("paths").keySet());

    assertThat(documented)
        .contains("/api/v1/orders", "/api/v1/orders/{id}", "/api/v1/stream", "/api/v1/openapi.json")
        .allMatch(path -> path.startsWith(Api.PREFIX + "/"));
    HttpResponse<String> elsewhere = browser.send(browser.request("/api/v1/not-there"));
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(Browser.json(elsewhere).asJsonObject().getString("detail"))
        .contains("no such address");
  }

  @Test
  void addressesBesideTheApiLeadNowhere() throws Exception {
    for (String path : new String[] {"/api/", "/api/v2/orders", "/api/v1orders", "/api/v1"}) {
      HttpResponse<String> answer = browser.send(browser.request(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(Browser.json(answer).asJsonObject().getString("detail"))
          .contains("no such address");
    }
  }

  @Test
  void whatIsAnsweredIsAsTheDocumentSays() throws Exception {
    for (String path : document.getJsonObject("paths").keySet()) {
      JsonObject operations = document.getJsonObject("paths").getJsonObject(path);
      if (operations.containsKey("get") && !path.contains("{") && !path.endsWith("/stream")) {
        fits(path, browser.get(path.substring(Api.PREFIX.length())));
      }
    }
    fits("/api/v1/orders/{id}", browser.get("/orders/" + first("/orders")));
    fits("/api/v1/events/{id}", browser.get("/events/" + first("/events")));
    fits("/api/v1/effects/{id}", browser.get("/effects/" + first("/effects")));
    fits("/api/v1/flows/{name}/versions", browser.get("/flows/shop-to-books/versions"));
  }

  @Test
  void aWrongQuestionIsToldWhatIsWrong() throws Exception {
    HttpResponse<String> limit = browser.send(browser.request("/api/v1/orders?limit=9999"));
    HttpResponse<String> state = browser.send(browser.request("/api/v1/orders?state=lost"));

    assertThat(limit.statusCode()).isEqualTo(400);
    assertThat(limit.body()).contains("limit must be from 1 to 200");
    assertThat(state.statusCode()).isEqualTo(400);
    assertThat(state.body()).contains("BOOKED");
  }

  @Test
  void aTimelineTellsTheWhyOfEveryField() throws Exception {
    JsonObject timeline = browser.get("/orders/" + first("/orders")).asJsonObject();
    JsonObject translation =
        timeline.getJsonArray("versions").getJsonObject(0).getJsonObject("translation");
    JsonObject invoice =
        translation.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
            .filter(d -> d.getString("kind").equals("INVOICE"))
            .findFirst()
            .orElseThrow();

    assertThat(timeline.getJsonArray("effects")).isNotEmpty();
    assertThat(translation.getJsonArray("decisions").getValuesAs(JsonObject.class))
        .isNotEmpty()
        .allMatch(d -> d.getString("source").matches("[\\w-]+\\.(drl|csv):\\d+.*"));
    assertThat(invoice.getJsonArray("explanations").getValuesAs(JsonObject.class))
        .isNotEmpty()
        .allMatch(e -> !e.getString("source").isEmpty() && e.containsKey("inputs"));
  }

  private static String first(String list) throws Exception {
    return browser.get(list).asJsonObject().getJsonArray("items").getJsonObject(0).getString("id");
  }

  private static void fits(String path, JsonStructure answer) throws Exception {
    JsonObject schema =
        document
            .getJsonObject("paths")
            .getJsonObject(path)
            .getJsonObject("get")
            .getJsonObject("responses")
            .getJsonObject("200")
            .getJsonObject("content")
            .getJsonObject("application/json")
            .getJsonObject("schema");
    JsonObject whole =
        Json.createObjectBuilder(schema).add("components", document.get("components")).build();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode node = mapper.readTree(answer.toString());
    Set<ValidationMessage> faults =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(mapper.readTree(whole.toString()))
            .validate(node);
    assertThat(faults).as(path).isEmpty();
  }
}
