package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.Exchange;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Makes of an exchange what the host should do (Xero, "HTTP response codes and errors"). */
public final class ReplyReader {
  private static final Duration UNREACHABLE = Duration.ofSeconds(5);

  /** Many an organisation is offline for a moment only. */
  private static final Duration OFFLINE_AT_FIRST = Duration.ofSeconds(5);

  /** Xero advises to try an organisation that is offline again after about five minutes. */
  private static final Duration OFFLINE_AT_MOST = Duration.ofMinutes(5);

  /** A new token may be refused for a moment; a person is called when it goes on. */
  private static final Duration DENIED_FOR_GOOD = Duration.ofMinutes(1);

  private static final Duration DENIED_FOR_A_MOMENT = Duration.ofSeconds(5);

  private final Clock clock;
  private final CallBudget budget;
  private final RateLimit rateLimit;
  private final Outage offline;
  private final Outage denied;

  /** Tells {@code budget} what the answers say of the limits. */
  public ReplyReader(Clock clock, CallBudget budget) {
    this.clock = clock;
    this.budget = budget;
    this.rateLimit = new RateLimit(clock, budget);
    this.offline = new Outage(clock);
    this.denied = new Outage(clock);
  }

  /** Reads the end of {@code call}. */
  Reply read(Exchange exchange, ApiCall call) {
    if (exchange instanceof Exchange.Answered answered) {
      countDown(answered.headers());
      return read(answered, call);
    }
    if (exchange instanceof Exchange.NotSent notSent) {
      return new Reply.Failed(
          new Outcome.Retry(UNREACHABLE, "Xero could not be reached: " + notSent.why()));
    }
    return late("The connection broke after the request was sent: " + exchange.why());
  }

  private Reply read(Exchange.Answered answered, ApiCall call) {
    int status = answered.status();
    if (status != 401) {
      denied.over();
    }
    if (status >= 200 && status < 300) {
      offline.over();
      return json(answered.body())
          .<Reply>map(Reply.Accepted::new)
          .orElseGet(() -> late("Xero answered " + status + " with something unreadable."));
    }
    return switch (status) {
      case 401 -> denied();
      case 403 ->
          reconnect(
              "Xero denies access to this organisation: connect again, with every scope that the"
                  + " setting scopes names.");
      case 429 -> new Reply.Failed(rateLimit.outcome(answered.headers(), call));
      case 502, 504 -> late("A gateway before Xero gave up with " + status + ".");
      case 503 -> unavailable(answered);
      default ->
          status >= 500 && status != 501
              ? unknown("Xero failed with " + status + ".")
              : new Reply.Refused(status, json(answered.body()).orElse(Element.EMPTY));
    };
  }

  private Reply denied() {
    return denied.lasting().compareTo(DENIED_FOR_GOOD) < 0
        ? new Reply.Failed(
            new Outcome.Retry(DENIED_FOR_A_MOMENT, "Xero doesn't take our new token yet."))
        : reconnect("Xero doesn't take our access, not even with a new token: connect again.");
  }

  /**
   * A 503 that says that Xero or the organisation is offline was certainly not carried out. One
   * that says nothing may be a gateway's, which the request had passed already.
   */
  private Reply unavailable(Exchange.Answered answered) {
    String said = answered.body().toString().toLowerCase(Locale.ROOT);
    if (said.contains("offline") || said.contains("maintenance")) {
      Duration wait =
          Waits.retryAfter(
              answered.headers(),
              Outage.wait(offline.lasting(), OFFLINE_AT_FIRST, OFFLINE_AT_MOST));
      return new Reply.Failed(
          new Outcome.Blocked(
              new Blockage(
                  Blockage.Kind.OFFLINE,
                  clock.instant().plus(wait),
                  said.contains("organisation")
                      ? "The Xero organisation is offline for now."
                      : "Xero is closed for maintenance.")));
    }
    return late("Xero or a gateway before it was not available (503).");
  }

  private void countDown(MultiMap headers) {
    Integer minute = Waits.number(headers, "X-MinLimit-Remaining");
    if (minute != null) {
      budget.remainingThisMinute(minute);
    }
    Integer day = Waits.number(headers, "X-DayLimit-Remaining");
    if (day != null) {
      budget.remainingToday(day);
    }
  }

  private static Optional<Element> json(Buffer body) {
    return JsonText.read(body)
        .filter(JsonObject.class::isInstance)
        .map(value -> new Element(value.asJsonObject()));
  }

  /** Xero keeps its own failure under the key, so that another try needs another key. */
  private static Reply unknown(String why) {
    return new Reply.Failed(new Outcome.Unknown(why));
  }

  private static Reply late(String why) {
    return new Reply.Failed(new Outcome.Unknown(why), true);
  }

  private static Reply reconnect(String why) {
    return new Reply.Failed(new Outcome.Blocked(new Blockage(Blockage.Kind.RECONNECT, null, why)));
  }
}
