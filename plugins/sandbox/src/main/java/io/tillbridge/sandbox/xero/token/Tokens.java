package io.tillbridge.sandbox.xero.token;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Country;
import io.vertx.core.MultiMap;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Grants tokens: an access token for 30 minutes, a refresh token for 60 days that changes with each
 * use and stays good for 30 minutes after it, so that a lost answer does not cost the grant (Xero's
 * OAuth FAQ). For one event loop only.
 */
public final class Tokens {
  private static final Duration ACCESS = Duration.ofMinutes(30);
  private static final Duration REFRESH = Duration.ofDays(60);
  private static final Duration GRACE = Duration.ofMinutes(30);
  private static final Pattern PAIRS = Pattern.compile("&");

  private final InstantSource clock;
  private final String clientId;
  private final String clientSecret;
  private final Map<String, Grant> access = new HashMap<>();
  private final Map<String, Grant> refresh = new HashMap<>();
  private final Codes codes;

  /** Grants tokens to one app. */
  public Tokens(InstantSource clock, String clientId, String clientSecret) {
    this.clock = clock;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.codes = new Codes(clock, clientId);
  }

  /** GET /identity/connect/authorize. */
  public Answer authorize(Call call) {
    return codes.authorize(call);
  }

  /** POST /connect/revocation: all that the person granted ends. */
  public Answer revoke(Call call) {
    MultiMap form = form(call);
    if (!knows(call, form)) {
      return error("invalid_client");
    }
    Grant grant = refresh.remove(Optional.ofNullable(form.get("token")).orElse(""));
    if (grant != null) {
      grant.consent().revoke();
    }
    return Answer.empty(200);
  }

  /** The app the tokens are for. */
  public String clientId() {
    return clientId;
  }

  /** What a token allows, if it is still good. */
  public Optional<Grant> good(String token) {
    return Optional.ofNullable(access.get(token))
        .filter(grant -> grant.until().isAfter(clock.instant()));
  }

  /** Ends a token before its time. */
  public void expire(String token) {
    access.remove(token);
  }

  /** POST /connect/token. */
  public Answer grant(Call call) {
    MultiMap form = form(call);
    if (!knows(call, form)) {
      return error("invalid_client");
    }
    return switch (Optional.ofNullable(form.get("grant_type")).orElse("")) {
      case "client_credentials" -> {
        String organisation = call.query("org").orElse("AU");
        yield Country.of(organisation).isPresent()
            ? granted(
                new Consent(
                    List.of(organisation), Optional.ofNullable(form.get("scope")).orElse("")))
            : error("invalid_request");
      }
      case "authorization_code" ->
          codes.take(form).map(this::granted).orElseGet(() -> error("invalid_grant"));
      case "refresh_token" -> refreshed(Optional.ofNullable(form.get("refresh_token")).orElse(""));
      default -> error("unsupported_grant_type");
    };
  }

  private Answer refreshed(String token) {
    Instant now = clock.instant();
    Grant grant = refresh.get(token);
    if (grant == null || grant.consent().revoked() || !grant.until().isAfter(now)) {
      return error("invalid_grant");
    }
    Instant graceEnds = now.plus(GRACE);
    if (grant.until().isAfter(graceEnds)) {
      refresh.put(token, new Grant(grant.consent(), graceEnds));
    }
    return granted(grant.consent());
  }

  private Answer granted(Consent consent) {
    Instant now = clock.instant();
    access.values().removeIf(old -> old.until().isBefore(now));
    String token = newToken("a");
    access.put(token, new Grant(consent, now.plus(ACCESS)));
    JsonObjectBuilder body =
        JsonText.object()
            .add("access_token", token)
            .add("expires_in", ACCESS.toSeconds())
            .add("token_type", "Bearer")
            .add("scope", consent.scope());
    if (consent.scope().contains("offline_access")) {
      String next = newToken("r");
      refresh.put(next, new Grant(consent, now.plus(REFRESH)));
      body.add("refresh_token", next);
    }
    return Answer.json(200, body.build()).with("Cache-Control", "no-store");
  }

  private boolean knows(Call call, MultiMap form) {
    String header = call.header("Authorization").orElse("");
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
      try {
        String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), UTF8);
        return pair.equals(clientId + ":" + clientSecret);
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }
    return clientId.equals(form.get("client_id")) && clientSecret.equals(form.get("client_secret"));
  }

  private static final Charset UTF8 = StandardCharsets.UTF_8;

  private static MultiMap form(Call call) {
    MultiMap form = MultiMap.caseInsensitiveMultiMap();
    PAIRS
        .splitAsStream(call.body().toString())
        .filter(pair -> pair.indexOf('=') > 0)
        .forEach(
            pair -> {
              int equals = pair.indexOf('=');
              form.add(
                  URLDecoder.decode(pair.substring(0, equals), UTF8),
                  URLDecoder.decode(pair.substring(equals + 1), UTF8));
            });
    return form;
  }

  private static Answer error(String code) {
    return Answer.json(400, JsonText.object().add("error", code).build());
  }

  private static String newToken(String kind) {
    return "sandbox-" + kind + "-" + UUID.randomUUID();
  }
}
