package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonObject;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The operations on currencies; one that is switched on stays on. */
public record Currencies() {
  private static final String COLLECTION = "Currencies";

  /** GET of all that are switched on. */
  public Answer list(Books books, Call call) {
    List<JsonObject> shown = books.currencies().stream().map(Currencies::shown).toList();
    return Envelope.of(books, COLLECTION, shown);
  }

  /** PUT of one. */
  public Answer add(Books books, Call call) {
    var sent = call.fields();
    String code = sent.filled("Code").orElse("");
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    if (!known) {
      throw XeroError.validation(sent.object(), "'" + code + "' is not a currency");
    }
    if (!books.circumstances().multicurrency()) {
      throw XeroError.validation(
          sent.object(), "Organisation is not subscribed to multiple currencies");
    }
    books.currencies().add(code);
    return Envelope.of(books, COLLECTION, List.of(shown(code)));
  }

  private static JsonObject shown(String code) {
    return JsonText.object()
        .add("Code", code)
        .add("Description", Currency.getInstance(code).getDisplayName(Locale.ENGLISH))
        .build();
  }
}
