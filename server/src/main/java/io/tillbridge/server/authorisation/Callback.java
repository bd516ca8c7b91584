package io.tillbridge.server.authorisation;

import io.tillbridge.spi.connector.Authorises.Access;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where remote systems send people back to. No token is asked for: the cookie doesn't come along
 * from a foreign page, and the state, good once and for minutes, tells whose answer it is.
 */
public final class Callback implements Handler<HttpServerRequest> {
  /** The path that is registered with the remote system. */
  public static final String PATH = "/oauth/callback";

  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");
  private static final String AGAIN =
      " Nothing was changed. To try again, run tillbridge connect or open a new link.";

  private final Authorisation authorisation;

  /** Hands answers to {@code authorisation}. */
  public Callback(Authorisation authorisation) {
    this.authorisation = authorisation;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET)) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET");
      answer(request, 405, "This address is opened by a remote system's page.");
      return;
    }
    String code = parameter(request, "code");
    Optional<Asked> asked = authorisation.take(parameter(request, "state"));
    if (asked.isEmpty()) {
      answer(request, 400, "This answer is to no question of ours, or it comes too late." + AGAIN);
    } else if (code.isEmpty()) {
      String error = parameter(request, "error");
      String why = ERROR.matcher(error).matches() ? error : "no code came back";
      authorisation.refused(asked.get(), why);
      answer(request, 400, "Access was not granted (" + why + ")." + AGAIN);
    } else {
      authorisation
          .back(asked.get(), code)
          .onComplete(
              access -> answer(request, 200, said(asked.get(), access)),
              failure ->
                  answer(
                      request,
                      502,
                      "You agreed, but the remote system then gave no access; the log tells why."
                          + AGAIN));
    }
  }

  private static String said(Asked asked, Access access) {
    return switch (access.state()) {
      case CONNECTED -> "Connected. You may close this page.";
      case CHOOSE_ORGANISATION ->
          "Connected. The access reaches several organisations: choose one with tillbridge connect "
              + asked.connection()
              + " --organisation NAME.";
      case NOT_CONNECTED, RECONNECT ->
          "You agreed, but the access does not reach an organisation." + AGAIN;
    };
  }

  /** Nothing in {@code text} comes from outside but names that need no escaping. */
  private static void answer(HttpServerRequest request, int status, String text) {
    if (request.response().closed()) {
      return;
    }
    request
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .end(
            Buffer.buffer(
                "<!doctype html><html lang=\"en\"><title>Tillbridge</title><h1>Tillbridge</h1><p>"
                    + text
                    + "</p></html>\n"));
  }

  private static String parameter(HttpServerRequest request, String name) {
    String value = request.getParam(name);
    return value == null ? "" : value;
  }
}
