package io.tillbridge.xero.connection;

import static io.tillbridge.spi.connector.Setting.Type.NUMBER;
import static io.tillbridge.spi.connector.Setting.Type.SECRET;
import static io.tillbridge.spi.connector.Setting.Type.TEXT;
import static io.tillbridge.spi.connector.Setting.Type.URL;
import static io.tillbridge.spi.connector.Setting.Type.YES_NO;

import io.tillbridge.spi.connector.InvalidSettings;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Setting;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a connection's settings and finds every fault at once. */
public final class SettingsReader {

  /** Every setting of a connection to Xero. */
  public static final List<Setting> SETTINGS =
      List.of(
          Setting.optional("apiUrl", URL, "Where Xero's API answers.", "https://api.xero.com"),
          Setting.optional(
              "tokenUrl",
              URL,
              "Where Xero grants access tokens.",
              "https://identity.xero.com/connect/token"),
          Setting.optional(
              "revocationUrl",
              URL,
              "Where Xero takes a grant of access back.",
              "https://identity.xero.com/connect/revocation"),
          Setting.optional(
              "authorizeUrl",
              URL,
              "The page where a person agrees, for the grant authorization_code.",
              "https://login.xero.com/identity/connect/authorize"),
          Setting.required(
              "clientId", TEXT, "The client id of your app in Xero's developer portal."),
          Setting.required("clientSecret", SECRET, "The client secret of your app."),
          Setting.choice(
              "grant",
              "client_credentials for a custom connection, authorization_code where a person agrees"
                  + " in Xero's pages, refresh_token to begin with a token from elsewhere.",
              Stream.of(Grant.values()).map(Grant::wire).toList()),
          Setting.optional(
              "refreshToken",
              SECRET,
              "The refresh token to begin with, for the grant refresh_token.",
              ""),
          Setting.optional(
              "webhookKey",
              SECRET,
              "The signing key of your app's webhooks, as Xero shows it.",
              ""),
          Setting.optional(
              "scopes",
              TEXT,
              "What access to ask for, separated by blanks; older apps have broader scopes.",
              "accounting.invoices accounting.payments accounting.contacts accounting.settings"),
          Setting.optional(
              "tenantId",
              TEXT,
              "The organisation's tenant id; may be left out where access reaches just one.",
              ""),
          Setting.choice(
              "unitDecimals", "How many decimals unit prices have in Xero.", List.of("4", "2")),
          Setting.optional(
              "timeZone",
              TEXT,
              "The organisation's time zone, like Pacific/Auckland, where Xero's own isn't right.",
              ""),
          Setting.optional(
              "bodyLimit", NUMBER, "The longest request Xero takes, in bytes.", "3500000"),
          Setting.optional("batchSize", NUMBER, "The most documents in one call, 1 to 500.", "50"),
          Setting.optional(
              "answerTimeout", NUMBER, "Seconds to wait for an answer before looking up.", "90"),
          Setting.choice(
              "contactLookup",
              "After a lost answer, look contacts up joined by OR (together) or one by one (each).",
              List.of("together", "each")),
          Setting.optional(
              "createTracking",
              YES_NO,
              "Make tracking categories and options that the rules choose and Xero lacks.",
              "no"),
          Setting.optional(
              "createCurrencies",
              YES_NO,
              "Add currencies of orders to the organisation; Xero never removes one again.",
              "no"),
          Setting.optional(
              "historyNote",
              YES_NO,
              "Leave a note with the order's link on each new invoice, for one more call each.",
              "no"));

  private final JsonObject json;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsReader(JsonObject json) {
    this.json = json;
  }

  /** Reads them; throws {@link InvalidSettings} with every fault. */
  public static XeroSettings read(JsonObject json) {
    return new SettingsReader(json).settings();
  }

  private XeroSettings settings() {
    String clientId = text("clientId");
    if (clientId.isEmpty()) {
      fault("clientId", "is missing", "Copy it from your app in Xero's developer portal.");
    }
    XeroSettings settings =
        new XeroSettings(
            url("apiUrl").replaceAll("/+$", ""),
            url("tokenUrl"),
            url("revocationUrl"),
            url("authorizeUrl"),
            clientId,
            grant(),
            text("scopes"),
            Optional.of(text("tenantId")).filter(id -> !id.isEmpty()),
            choice("unitDecimals").equals("2") ? 2 : 4,
            zone(),
            number("bodyLimit", 1_000, 100_000_000),
            number("batchSize", 1, 500),
            Duration.ofSeconds(number("answerTimeout", 1, 600)),
            choice("contactLookup").equals("together")
                ? ContactLookup.TOGETHER
                : ContactLookup.EACH,
            new Extras(yes("createTracking"), yes("createCurrencies"), yes("historyNote")));
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private String text(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonString string && !string.getString().isBlank()) {
      return string.getString().trim();
    }
    if (value instanceof JsonNumber number) {
      return number.toString();
    }
    return described(name).defaultValue();
  }

  private boolean yes(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
      return value.equals(JsonValue.TRUE);
    }
    String said = text(name).toLowerCase(Locale.ROOT);
    if (!List.of("yes", "no", "true", "false").contains(said)) {
      fault(name, "is '" + said + "'", "Use yes or no.");
    }
    return said.equals("yes") || said.equals("true");
  }

  private String choice(String name) {
    String value = text(name).toLowerCase(Locale.ROOT);
    List<String> options = described(name).options();
    if (!options.contains(value)) {
      fault(name, "is '" + value + "'", "Use one of " + String.join(", ", options) + ".");
    }
    return value;
  }

  private Grant grant() {
    String wire = choice("grant");
    return Stream.of(Grant.values())
        .filter(grant -> grant.wire().equals(wire))
        .findFirst()
        .orElse(Grant.CLIENT_CREDENTIALS);
  }

  private String url(String name) {
    String value = text(name);
    try {
      URI uri = URI.create(value);
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        fault(name, "'" + value + "' is not a web address", "Write it like https://api.xero.com.");
      }
    } catch (IllegalArgumentException e) {
      fault(name, "'" + value + "' is not a web address", "Write it like https://api.xero.com.");
    }
    return value;
  }

  private Optional<ZoneId> zone() {
    String value = text("timeZone");
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(value));
    } catch (DateTimeException e) {
      fault("timeZone", "'" + value + "' is not a time zone", "Write it like Pacific/Auckland.");
      return Optional.empty();
    }
  }

  private int number(String name, int least, int most) {
    String value = text(name);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    fault(name, "is '" + value + "'", "Use a whole number from " + least + " to " + most + ".");
    return least;
  }

  private static Setting described(String name) {
    return SETTINGS.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private void fault(String name, String message, String advice) {
    problems.add(new Problem(name, message, advice));
  }
}
