package io.tillbridge.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Xero's own OpenAPI description, against which recorded exchanges are held. It is read from where
 * it is kept; where it is missing the check is left out and says so, and fails under {@code
 * CI=true}.
 */
public final class LedgerDescription {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerDescription.class);
  private static final Optional<OpenApiInteractionValidator> VALIDATOR = load();

  private LedgerDescription() {}

  /** Fails where a request or an answer in the file doesn't fit the description. */
  public static void check(Path exchanges) {
    if (VALIDATOR.isEmpty()) {
      return;
    }
    List<String> faults = new ArrayList<>();
    try (var lines = Files.lines(exchanges, UTF_8)) {
      lines.forEach(line -> check(read(line), faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(faults).as("exchanges that do not fit Xero's description").isEmpty();
  }

  private static void check(JsonObject exchange, List<String> faults) {
    String path = exchange.getString("path");
    int status = exchange.getInt("status");
    // The gateway's answers (401, 404, 429, 5xx) and the identity service are not described in it.
    if (!path.startsWith("/api.xro/") || status > 400) {
      return;
    }
    String method = exchange.getString("method");
    SimpleRequest.Builder request = new SimpleRequest.Builder(method, path);
    for (String part : exchange.getString("query").split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        request.withQueryParam(
            part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
      }
    }
    JsonObject headers = exchange.getJsonObject("headers");
    headers.keySet().forEach(name -> request.withHeader(name, headers.getString(name)));
    String body = exchange.getString("request");
    if (!body.isEmpty()) {
      request.withBody(body).withContentType("application/json");
    }
    SimpleResponse.Builder response =
        new SimpleResponse.Builder(status).withContentType("application/json");
    String answer = exchange.getString("response");
    if (!answer.isEmpty()) {
      response.withBody(answer);
    }
    OpenApiInteractionValidator validator = VALIDATOR.orElseThrow();
    note(faults, method + " " + path, body, validator.validateRequest(request.build()));
    note(
        faults,
        "answer to " + method + " " + path,
        answer,
        validator.validateResponse(path, Request.Method.valueOf(method), response.build()));
  }

  private static void note(List<String> faults, String what, String body, ValidationReport report) {
    if (report.hasErrors()) {
      faults.add(what + ": " + report.getMessages() + "\n" + body);
    }
  }

  private static JsonObject read(String line) {
    try (var reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static Optional<OpenApiInteractionValidator> load() {
    String told = System.getenv("TILLBRIDGE_XERO_OPENAPI");
    Path file =
        told != null && !told.isBlank()
            ? Path.of(told)
            : Packaged.root().resolve("../shared/facts/xero_accounting.yaml");
    if (!Files.isReadable(file)) {
      String missing =
          "Xero's OpenAPI description is not at "
              + file
              + "; exchanges are NOT checked against it. Set TILLBRIDGE_XERO_OPENAPI.";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      LOG.warn(missing);
      return Optional.empty();
    }
    // Xero sends more than it describes, such as DateString.
    LevelResolver levels =
        LevelResolver.create()
            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
            .withLevel("validation.request.security.invalid", ValidationReport.Level.IGNORE)
            .build();
    return Optional.of(
        OpenApiInteractionValidator.createFor(file.toUri().toString())
            .withLevelResolver(levels)
            .build());
  }
}
