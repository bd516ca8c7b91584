package io.tillbridge.sandbox.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Xero's OpenAPI description, against which every exchange is held. It is read from where it is
 * kept, never from a copy in this repository; where it is missing the check is left out and says
 * so, and under {@code CI=true} that is a failure.
 */
public final class XeroDescription {
  private static final Logger LOG = LoggerFactory.getLogger(XeroDescription.class);
  private static final XeroDescription SHARED = load();

  private final Optional<OpenApiInteractionValidator> validator;

  private XeroDescription(Optional<OpenApiInteractionValidator> validator) {
    this.validator = validator;
  }

  /** The description, read once: it is large. */
  public static XeroDescription shared() {
    return SHARED;
  }

  /** Whether it was found. */
  public boolean present() {
    return validator.isPresent();
  }

  /** Fails if the request or the answer does not fit the description. */
  public void check(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body,
      boolean requestIsRight,
      int status,
      String answer) {
    if (validator.isEmpty()) {
      return;
    }
    // A cut connection, and what the gateway answers (401, 404, 429, 5xx), are not in it.
    if (status == 0 || status > 400) {
      return;
    }
    SimpleRequest.Builder request = new SimpleRequest.Builder(method, path);
    query.forEach(request::withQueryParam);
    headers.forEach(request::withHeader);
    if (!body.isEmpty()) {
      request.withBody(body).withContentType("application/json");
    }
    if (requestIsRight) {
      fail(
          "request " + method + " " + path, body, validator.get().validateRequest(request.build()));
    }
    SimpleResponse.Builder response =
        new SimpleResponse.Builder(status).withContentType("application/json");
    if (!answer.isEmpty()) {
      response.withBody(answer);
    }
    fail(
        "answer to " + method + " " + path,
        answer,
        validator.get().validateResponse(path, Request.Method.valueOf(method), response.build()));
  }

  private static void fail(String what, String body, ValidationReport report) {
    if (report.hasErrors()) {
      throw new AssertionError(
          "The "
              + what
              + " does not fit Xero's description: "
              + report.getMessages()
              + "\n"
              + body);
    }
  }

  private static XeroDescription load() {
    Path file = file();
    if (!Files.isReadable(file)) {
      String missing =
          "Xero's OpenAPI description is not at "
              + file
              + "; exchanges are NOT checked against it. Set TILLBRIDGE_XERO_OPENAPI.";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      LOG.warn(missing);
      return new XeroDescription(Optional.empty());
    }
    LevelResolver levels =
        LevelResolver.create()
            // Xero sends more than it describes, such as DateString.
            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
            .withLevel("validation.request.security.invalid", ValidationReport.Level.IGNORE)
            .build();
    return new XeroDescription(
        Optional.of(
            OpenApiInteractionValidator.createFor(file.toUri().toString())
                .withLevelResolver(levels)
                .build()));
  }

  private static Path file() {
    String told = System.getenv("TILLBRIDGE_XERO_OPENAPI");
    return told != null && !told.isBlank()
        ? Path.of(told)
        : Path.of(
            System.getProperty("tillbridge.root", "."),
            "..",
            "shared",
            "facts",
            "xero_accounting.yaml");
  }
}
