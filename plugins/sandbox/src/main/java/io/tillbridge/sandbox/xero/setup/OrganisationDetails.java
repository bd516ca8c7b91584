package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Country;
import io.tillbridge.sandbox.xero.books.Organisation;
import io.tillbridge.sandbox.xero.wire.Envelope;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** What an organisation says of itself. */
public record OrganisationDetails() {
  private static final List<String> ACTIONS =
      List.of(
          "CreateApprovedInvoice",
          "CreateDraftInvoice",
          "CreateInvoicePayment",
          "CreateApprovedBill",
          "CreateDraftBill",
          "AttachFilesIntoInvoice",
          "UseMulticurrency");

  /** GET /Organisation. */
  public Answer get(Books books, Call call) {
    Organisation organisation = books.organisation();
    Country country = organisation.country();
    JsonObject shown =
        JsonText.object()
            .add("OrganisationID", organisation.tenantId().toString())
            .add("Name", organisation.title())
            .add("LegalName", organisation.title())
            .add("PaysTax", true)
            .add("Version", country.version())
            .add("OrganisationType", "COMPANY")
            .add("OrganisationEntityType", "COMPANY")
            .add("BaseCurrency", country.currency())
            .add("CountryCode", country.name())
            .add("IsDemoCompany", true)
            .add("OrganisationStatus", "ACTIVE")
            .add("FinancialYearEndDay", country.yearEndMonth() == 6 ? 30 : 31)
            .add("FinancialYearEndMonth", country.yearEndMonth())
            .add("SalesTaxBasis", country == Country.US ? "NONE" : "ACCRUALS")
            .add("SalesTaxPeriod", "QUARTERLY1")
            .add("DefaultSalesTax", "Tax Exclusive")
            .add("DefaultPurchasesTax", "Tax Exclusive")
            .add("CreatedDateUTC", "/Date(1700000000000)/")
            .add("Timezone", country.timezone())
            .add("ShortCode", "!" + organisation.name())
            .add("Edition", "BUSINESS")
            .add("Class", "DEMO")
            .add("Addresses", JsonValue.EMPTY_JSON_ARRAY)
            .add("Phones", JsonValue.EMPTY_JSON_ARRAY)
            .add("ExternalLinks", JsonValue.EMPTY_JSON_ARRAY)
            .add("PaymentTerms", JsonValue.EMPTY_JSON_OBJECT)
            .build();
    return Envelope.of(books, "Organisations", List.of(shown));
  }

  /** GET /Organisation/Actions. */
  public Answer actions(Books books, Call call) {
    Stream<JsonObject> shown =
        ACTIONS.stream()
            .map(name -> JsonText.object().add("Name", name).add("Status", "ALLOWED").build());
    return Envelope.of(books, "Actions", shown.toList());
  }
}
