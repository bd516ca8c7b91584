package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.xcart.json.ShopJson;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an HTTP answer of the store means. What the store wrote is never quoted: an error page of
 * PHP may show anything. Safe for use by several threads.
 */
final class AnswerReader {
  private final ShopJson json;

  AnswerReader(ShopJson json) {
    this.json = json;
  }

  /**
   * Reads the answer to a GET of {@code path}; {@code contentType} and {@code retryAfter} or "".
   */
  ShopAnswer read(String path, int status, String contentType, String retryAfter, byte[] body) {
    boolean html = contentType.toLowerCase(Locale.ROOT).contains("html");
    String asked = "the store, asked for " + path + ", answered " + status;
    if (status == 200 && !html) {
      return json.read(body)
          .filter(JsonStructure.class::isInstance)
          .<ShopAnswer>map(ShopAnswer.Told::new)
          .orElseGet(() -> unusable(asked + " with something that is not JSON", TRY_IN_BROWSER));
    }
    if (status == 200 || (status == 404 && html)) {
      return retry(
          Duration.ofMinutes(1),
          asked
              + " with a web page instead of JSON: it may be closed for maintenance, or storeUrl"
              + " does not point to an X-Cart 5.5 store");
    }
    return switch (status) {
      case 404, 410 -> new ShopAnswer.NotThere(asked + ": it has no such document (any more)");
      case 401, 403 ->
          blocked(asked + ": it does not accept the API token; set the secret apiToken anew");
      case 301, 302, 303, 307, 308 ->
          blocked(asked + " and sends us elsewhere; set storeUrl to the store's final address");
      case 408, 425, 429 -> retry(RetryAfter.of(retryAfter, Duration.ofMinutes(1)), asked);
      case 500 ->
          new ShopAnswer.Failed(
              new Reading.Retry(RetryAfter.of(retryAfter, Duration.ofSeconds(30)), asked), true);
      default ->
          status >= 500
              ? retry(RetryAfter.of(retryAfter, Duration.ofSeconds(30)), asked)
              : unusable(asked, "look for the request in the store's log");
    };
  }

  private static final String TRY_IN_BROWSER =
      "open the same address with the API token and see what stands before or in the JSON";

  private static ShopAnswer retry(Duration after, String why) {
    return new ShopAnswer.Failed(new Reading.Retry(after, why));
  }

  private static ShopAnswer blocked(String why) {
    return new ShopAnswer.Failed(
        new Reading.Blocked(new Blockage(Blockage.Kind.RECONNECT, null, why)));
  }

  private static ShopAnswer unusable(String message, String advice) {
    return new ShopAnswer.Failed(new Reading.Unusable(List.of(new Problem("", message, advice))));
  }
}
