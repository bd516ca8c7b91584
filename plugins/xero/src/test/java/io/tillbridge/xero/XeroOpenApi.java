package io.tillbridge.xero;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Xero's own description of its accounting API, against which every request is checked. The file is
 * Xero's and no part of this repository: without it the check is left out, which a build with
 * CI=true does not accept.
 */
final class XeroOpenApi {
  private static final Optional<Path> FILE = file();
  private static final Optional<OpenApiInteractionValidator> VALIDATOR =
      FILE.map(
          file ->
              OpenApiInteractionValidator.createForSpecificationUrl(file.toUri().toString())
                  .withBasePathOverride("/api.xro/2.0")
                  .build());

  private XeroOpenApi() {}

  /** The description itself, empty where the file is missing. */
  static Optional<OpenAPI> model() {
    return FILE.map(file -> new OpenAPIV3Parser().read(file.toString()));
  }

  /** Fails where Xero would find fault with the request's path, parameters or body. */
  static void check(Received request) {
    if (VALIDATOR.isEmpty() || !request.path().startsWith("/api.xro/")) {
      return;
    }
    var described = new SimpleRequest.Builder(request.method(), request.path());
    request.query().forEach(each -> described.withQueryParam(each.getKey(), each.getValue()));
    request.headers().forEach(each -> described.withHeader(each.getKey(), each.getValue()));
    if (!request.body().isEmpty()) {
      described.withBody(request.body());
    }
    assertThat(VALIDATOR.get().validateRequest(described.build()).getMessages())
        .as("what Xero's description says of %s %s", request.method(), request.path())
        .isEmpty();
  }

  private static Optional<Path> file() {
    String named = System.getenv("TILLBRIDGE_XERO_OPENAPI");
    Path path =
        named != null
            ? Path.of(named)
            : Path.of(
                System.getProperty("tillbridge.root", "."), "../shared/facts/xero_accounting.yaml");
    if (Files.exists(path)) {
      return Optional.of(path.toAbsolutePath().normalize());
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError("Xero's OpenAPI file is missing: " + path);
    }
    System.out.println("Left out: the check against Xero's OpenAPI file, missing at " + path);
    return Optional.empty();
  }
}
