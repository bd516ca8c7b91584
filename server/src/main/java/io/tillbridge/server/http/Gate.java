package io.tillbridge.server.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may speak to page and API: whoever has the token, under a name that is ours, from a page that
 * is ours. The name is checked because a foreign web page may have its own name lead to this
 * machine (DNS rebinding); an address in digits can't be led astray that way.
 */
public final class Gate {
  private static final String COOKIE = "tillbridge";
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private final Set<String> names;
  private final String origin;
  private final AccessToken token;

  /**
   * Lets in who has {@code token}.
   *
   * @param host the one that is listened on
   * @param address where people reach the page, if that is another, as behind a proxy with TLS
   */
  public Gate(String host, Optional<URI> address, AccessToken token) {
    this.names =
        Stream.concat(Stream.of(host), address.map(URI::getHost).stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.origin = address.map(uri -> uri.getScheme() + "://" + uri.getAuthority()).orElse("");
    this.token = token;
  }

  /** Refuses a request under a foreign name. */
  Optional<HttpProblem> refuseName(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    if (bare.equals("localhost") || names.contains(bare) || ADDRESS.matcher(bare).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpProblem(
            421,
            "unknown-host",
            "Not this server",
            "Tillbridge does not answer under this name: use localhost, http.host or http.address."));
  }

  /** Refuses a request without the token, or one that changes something from a foreign page. */
  Optional<HttpProblem> refuseStranger(HttpServerRequest request) {
    if (!isRead(request) && isForeign(request)) {
      return Optional.of(
          new HttpProblem(
              403,
              "foreign-origin",
              "From another page",
              "Only Tillbridge's own page and programs may change something here."));
    }
    if (!hasToken(request)) {
      return Optional.of(
          new HttpProblem(
              401,
              "token-missing",
              "The token is missing",
              "Give the token printed at start: Authorization: Bearer …, or open the address"
                  + " printed at start."));
    }
    return Optional.empty();
  }

  /** Takes the token from the address and keeps it in a cookie; whether it was the token. */
  boolean welcome(HttpServerRequest request) {
    String given = request.getParam("token");
    if (given == null || !token.is(given)) {
      return false;
    }
    request
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, token.value())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/"));
    return true;
  }

  private boolean hasToken(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return token.is(authorization.substring(7).strip());
    }
    return request.cookies(COOKIE).stream().anyMatch(cookie -> token.is(cookie.getValue()));
  }

  private static boolean isRead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }

  private boolean isForeign(HttpServerRequest request) {
    String from = request.getHeader(HttpHeaders.ORIGIN);
    String own = request.scheme() + "://" + request.authority();
    String site = request.getHeader("Sec-Fetch-Site");
    return (from != null && !from.equals(own) && !from.equals(origin))
        || "cross-site".equals(site)
        || "same-site".equals(site);
  }
}
