package io.tillbridge.sandbox.xero.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.xero.books.Country;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The page where a person agrees: here somebody who agrees at once, to the organisations that
 * {@code org} names ({@code org=AU,NZ}), or refuses where {@code deny=true}. A code is good once
 * and for five minutes (Xero's OAuth FAQ). For one event loop only.
 */
final class Codes {
  private static final Duration AGE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final String clientId;
  private final Map<String, Code> codes = new HashMap<>();

  Codes(InstantSource clock, String clientId) {
    this.clock = clock;
    this.clientId = clientId;
  }

  private record Code(Consent consent, String redirect, String challenge, Instant until) {}

  /** GET /identity/connect/authorize. */
  Answer authorize(Call call) {
    String redirect = call.query("redirect_uri").orElse("");
    List<String> organisations =
        call.query("org").map(any -> call.list("org")).orElse(List.of("AU"));
    if (!call.query("client_id").orElse("").equals(clientId) || !allowed(redirect)) {
      return Answer.text(400, "unauthorized_client: unknown client_id or redirect_uri");
    }
    String state = "&state=" + URLEncoder.encode(call.query("state").orElse(""), UTF_8);
    if (!call.query("response_type").orElse("").equals("code")) {
      return back(redirect, "?error=unsupported_response_type" + state);
    }
    if (call.yes("deny")) {
      return back(redirect, "?error=access_denied" + state);
    }
    boolean known = organisations.stream().allMatch(name -> Country.of(name).isPresent());
    boolean proof =
        call.query("code_challenge").isEmpty()
            || call.query("code_challenge_method").orElse("").equals("S256");
    if (!known || !proof) {
      return back(redirect, "?error=invalid_request" + state);
    }
    String code = "sandbox-c-" + UUID.randomUUID();
    codes.put(
        code,
        new Code(
            new Consent(organisations, call.query("scope").orElse("")),
            redirect,
            call.query("code_challenge").orElse(""),
            clock.instant().plus(AGE)));
    return back(redirect, "?code=" + code + state);
  }

  /** What a code is for; a second time it is for nothing. */
  Optional<Consent> take(MultiMap form) {
    Code code = codes.remove(Optional.ofNullable(form.get("code")).orElse(""));
    return Optional.ofNullable(code)
        .filter(known -> known.until().isAfter(clock.instant()))
        .filter(known -> known.redirect().equals(form.get("redirect_uri")))
        .filter(known -> proved(known, form.get("code_verifier")))
        .map(Code::consent);
  }

  private static boolean proved(Code code, String verifier) {
    if (code.challenge().isEmpty()) {
      return true;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Optional.ofNullable(verifier).orElse("").getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(code.challenge());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Absolute and https, or this machine by its name. */
  private static boolean allowed(String redirect) {
    try {
      URI uri = URI.create(redirect);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && uri.getHost().equals("localhost")));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Answer back(String redirect, String query) {
    return Answer.empty(302).with("Location", redirect + query);
  }
}
