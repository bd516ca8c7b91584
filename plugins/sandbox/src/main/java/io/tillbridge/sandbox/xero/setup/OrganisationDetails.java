package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Circumstances;
import io.tillbridge.sandbox.xero.books.Country;
import io.tillbridge.sandbox.xero.books.Organisation;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
    JsonObjectBuilder shown =
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
            .add("PaymentTerms", JsonValue.EMPTY_JSON_OBJECT);
    Circumstances circumstances = books.circumstances();
    circumstances.periodLock().ifPresent(last -> shown.add("PeriodLockDate", XeroDate.of(last)));
    circumstances.yearLock().ifPresent(last -> shown.add("EndOfYearLockDate", XeroDate.of(last)));
    return Envelope.of(books, "Organisations", List.of(shown.build()));
  }

  /** GET /Organisation/Actions. */
  public Answer actions(Books books, Call call) {
    Stream<JsonObject> shown =
        ACTIONS.stream()
            .map(
                name ->
                    JsonText.object()
                        .add("Name", name)
                        .add("Status", allowed(books, name) ? "ALLOWED" : "NOT-ALLOWED")
                        .build());
    return Envelope.of(books, "Actions", shown.toList());
  }

  private static boolean allowed(Books books, String action) {
    return !action.equals("UseMulticurrency") || books.circumstances().multicurrency();
  }
}
