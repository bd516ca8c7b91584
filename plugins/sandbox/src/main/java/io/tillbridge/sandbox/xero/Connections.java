package io.tillbridge.sandbox.xero;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Organisation;
import io.tillbridge.sandbox.xero.books.Organisations;
import io.tillbridge.sandbox.xero.token.Consent;
import jakarta.json.JsonArrayBuilder;
import java.util.Optional;

/** The organisations that a token is good for (Xero's identity API). */
record Connections(Organisations organisations) {

  /** GET /connections. */
  Answer list(Consent consent, Call call) {
    JsonArrayBuilder all = JsonText.array();
    for (String name : consent.organisations()) {
      organisations
          .named(name)
          .filter(books -> books.circumstances().connected())
          .map(Books::organisation)
          .ifPresent(
              organisation ->
                  all.add(
                      JsonText.object()
                          .add("id", organisation.connectionId().toString())
                          .add("tenantId", organisation.tenantId().toString())
                          .add("tenantName", organisation.title())
                          .add("tenantType", "ORGANISATION")
                          .add("createdDateUtc", "2023-11-14T22:13:20.0000000")
                          .add("updatedDateUtc", "2023-11-14T22:13:20.0000000")));
    }
    return Answer.json(200, all.build());
  }

  /** DELETE /connections/{id}. */
  Answer delete(Consent consent, Call call) {
    Optional<Organisation> meant =
        consent.organisations().stream()
            .flatMap(name -> organisations.named(name).stream())
            .map(Books::organisation)
            .filter(each -> each.connectionId().toString().equalsIgnoreCase(call.param("id")))
            .findFirst();
    meant.ifPresent(organisation -> consent.disconnect(organisation.name()));
    return Answer.empty(meant.isPresent() ? 204 : 404);
  }
}
