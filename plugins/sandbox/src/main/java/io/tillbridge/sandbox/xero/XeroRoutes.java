package io.tillbridge.sandbox.xero;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.tillbridge.sandbox.fault.Remote;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.contact.Contacts;
import io.tillbridge.sandbox.xero.document.Documents;
import io.tillbridge.sandbox.xero.payment.Allocations;
import io.tillbridge.sandbox.xero.payment.Payments;
import io.tillbridge.sandbox.xero.setup.Accounts;
import io.tillbridge.sandbox.xero.setup.Currencies;
import io.tillbridge.sandbox.xero.setup.History;
import io.tillbridge.sandbox.xero.setup.Items;
import io.tillbridge.sandbox.xero.setup.OrganisationDetails;
import io.tillbridge.sandbox.xero.setup.TaxRates;
import io.tillbridge.sandbox.xero.setup.TrackingCategories;
import io.tillbridge.sandbox.xero.wire.XeroError;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.List;

/** The paths of Xero's API that the sandbox answers. */
public record XeroRoutes(XeroGate gate) {

  /** Adds the paths to a router. */
  public void mount(Router router) {
    mountIdentity(router);
    mountContacts(router);
    mountDocuments(router);
    mountMoney(router);
    mountSetup(router);
    router
        .route(Remote.XERO.base() + "/*")
        .handler(
            context ->
                gate.pass(
                    context,
                    (books, call) -> {
                      throw XeroError.notFound();
                    }));
  }

  private void mountIdentity(Router router) {
    Connections connections = new Connections(gate.organisations());
    router.post("/connect/token").handler(c -> gate.open(c, gate.tokens()::grant));
    router.post("/identity/connect/token").handler(c -> gate.open(c, gate.tokens()::grant));
    router.post("/connect/revocation").handler(c -> gate.open(c, gate.tokens()::revoke));
    router.get("/identity/connect/authorize").handler(c -> gate.open(c, gate.tokens()::authorize));
    router.get("/connections").handler(c -> gate.identity(c, connections::list));
    router.delete("/connections/:id").handler(c -> gate.identity(c, connections::delete));
  }

  private void mountContacts(Router router) {
    Contacts contacts = new Contacts();
    on(router, GET, "/Contacts", contacts::list);
    on(router, PUT, "/Contacts", contacts::write);
    on(router, POST, "/Contacts", contacts::write);
    on(router, GET, "/Contacts/:id", contacts::get);
    on(router, POST, "/Contacts/:id", contacts::change);
  }

  private void mountDocuments(Router router) {
    for (DocumentKind kind : DocumentKind.values()) {
      Documents documents = new Documents(kind);
      String path = "/" + kind.collection();
      on(router, GET, path, documents::list);
      on(router, PUT, path, documents::write);
      on(router, POST, path, documents::write);
      on(router, GET, path + "/:id", documents::get);
      on(router, POST, path + "/:id", documents::change);
    }
    on(router, PUT, "/CreditNotes/:id/Allocations", new Allocations()::write);
    on(router, DELETE, "/CreditNotes/:id/Allocations/:part", new Allocations()::delete);
  }

  private void mountMoney(Router router) {
    Payments payments = new Payments();
    on(router, GET, "/Payments", payments::list);
    on(router, PUT, "/Payments", payments::write);
    on(router, POST, "/Payments", payments::write);
    on(router, GET, "/Payments/:id", payments::get);
    on(router, POST, "/Payments/:id", payments::change);
  }

  private void mountSetup(Router router) {
    Accounts accounts = new Accounts();
    on(router, GET, "/Accounts", accounts::list);
    on(router, PUT, "/Accounts", accounts::create);
    on(router, GET, "/Accounts/:id", accounts::get);
    on(router, POST, "/Accounts/:id", accounts::change);
    TaxRates taxRates = new TaxRates();
    on(router, GET, "/TaxRates", taxRates::list);
    on(router, PUT, "/TaxRates", taxRates::write);
    on(router, POST, "/TaxRates", taxRates::write);
    on(router, GET, "/TaxRates/:id", taxRates::get);
    Items items = new Items();
    on(router, GET, "/Items", items::list);
    on(router, PUT, "/Items", items::write);
    on(router, POST, "/Items", items::write);
    on(router, GET, "/Items/:id", items::get);
    on(router, POST, "/Items/:id", items::change);
    on(router, DELETE, "/Items/:id", items::delete);
    TrackingCategories tracking = new TrackingCategories();
    on(router, GET, "/TrackingCategories", tracking::list);
    on(router, PUT, "/TrackingCategories", tracking::create);
    on(router, GET, "/TrackingCategories/:id", tracking::get);
    on(router, PUT, "/TrackingCategories/:id/Options", tracking::addOptions);
    Currencies currencies = new Currencies();
    on(router, GET, "/Currencies", currencies::list);
    on(router, PUT, "/Currencies", currencies::add);
    on(router, GET, "/Organisation", new OrganisationDetails()::get);
    on(router, GET, "/Organisation/Actions", new OrganisationDetails()::actions);
    for (String kind : List.of("Contacts", "Invoices", "CreditNotes", "Payments", "Items")) {
      on(router, GET, "/" + kind + "/:id/History", new History()::list);
      on(router, PUT, "/" + kind + "/:id/History", new History()::add);
    }
  }

  private void on(Router router, HttpMethod method, String path, BooksOperation operation) {
    router
        .route(method, Remote.XERO.base() + path)
        .handler(context -> gate.pass(context, operation));
  }
}
