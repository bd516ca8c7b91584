package io.tillbridge.xeroclientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xero.api.ApiClient;
import com.xero.api.XeroBadRequestException;
import com.xero.api.client.AccountingApi;
import com.xero.models.accounting.Account;
import com.xero.models.accounting.Contact;
import com.xero.models.accounting.Contacts;
import com.xero.models.accounting.Invoice;
import com.xero.models.accounting.Invoices;
import com.xero.models.accounting.Item;
import com.xero.models.accounting.Items;
import com.xero.models.accounting.LineAmountTypes;
import com.xero.models.accounting.LineItem;
import com.xero.models.accounting.Payment;
import com.xero.models.accounting.PaymentDelete;
import com.xero.models.accounting.Payments;
import com.xero.models.accounting.TaxRate;
import com.xero.models.accounting.ValidationError;
import io.tillbridge.sandbox.Sandbox;
import io.tillbridge.sandbox.SandboxOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.threeten.bp.LocalDate;

/** The calls the bridge makes, made with the client that Xero itself publishes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XeroClientTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  // The client writes dates as Xero shows them and can read nothing else back from itself.
  private static final String WRITTEN_DAY = "/Date(1772582400000+0000)/";

  private final Vertx vertx = Vertx.vertx();
  private AccountingApi xero = new AccountingApi(new ApiClient());
  private String token = "";
  private String tenant = "";

  @BeforeAll
  void start() {
    int port = Sandbox.start(vertx, SandboxOptions.standard()).await().port();
    String base = "http://127.0.0.1:" + port;
    xero = new AccountingApi(new ApiClient(base + "/api.xro/2.0", null, null, null, null));
    WebClient web = WebClient.create(vertx);
    token =
        web.postAbs(base + "/connect/token?org=AU")
            .basicAuthentication("sandbox", "sandbox")
            .putHeader("Content-Type", "application/x-www-form-urlencoded")
            .sendBuffer(Buffer.buffer("grant_type=client_credentials&scope=accounting.invoices"))
            .await()
            .bodyAsJsonObject()
            .getString("access_token");
    tenant =
        web.getAbs(base + "/connections")
            .bearerTokenAuthentication(token)
            .putHeader("Accept", "application/json")
            .send()
            .await()
            .bodyAsJsonArray()
            .getJsonObject(0)
            .getString("tenantId");
  }

  @AfterAll
  void stop() {
    vertx.close().await();
  }

  @Test
  void whatAnOrganisationIsSetUpWithIsRead() throws IOException {
    assertThat(xero.getOrganisations(token, tenant).getOrganisations())
        .singleElement()
        .satisfies(o -> assertThat(o.getVersion().getValue()).isEqualTo("AU"));
    assertThat(xero.getAccounts(token, tenant, null, null, null).getAccounts())
        .extracting(Account::getCode)
        .contains("200", "260", "860", "091");
    assertThat(xero.getTaxRates(token, tenant, null, null, null).getTaxRates())
        .filteredOn(rate -> "OUTPUT".equals(rate.getTaxType()))
        .extracting(TaxRate::getEffectiveRate)
        .containsExactly(10.0);
    assertThat(xero.getCurrencies(token, tenant, null, null).getCurrencies()).isNotEmpty();
    assertThat(xero.getTrackingCategories(token, tenant, null, null, null).getTrackingCategories())
        .isNotEmpty();
    assertThat(xero.getOrganisationActions(token, tenant).getActions()).isNotEmpty();
  }

  @Test
  void itemsAreWrittenAndRead() throws IOException {
    Items items = new Items().items(List.of(new Item().code("CLIENT-1").name("By the client")));
    xero.updateOrCreateItems(token, tenant, items, "item-1", false, 4);
    assertThat(xero.getItems(token, tenant, null, "Code==\"CLIENT-1\"", null, 4).getItems())
        .singleElement()
        .satisfies(item -> assertThat(item.getName()).isEqualTo("By the client"));
  }

  @Test
  void anInvoiceIsWrittenPaidAndReadBack() throws IOException {
    Contact contact =
        xero.updateOrCreateContacts(
                token,
                tenant,
                new Contacts()
                    .contacts(List.of(new Contact().name("Ada Adams").contactNumber("C-1"))),
                "contact-1",
                false)
            .getContacts()
            .get(0);
    Invoice invoice =
        xero.createInvoices(token, tenant, invoices(contact, "CL-1"), "invoice-1", false, 4)
            .getInvoices()
            .get(0);
    assertThat(invoice.getStatus()).isEqualTo(Invoice.StatusEnum.AUTHORISED);
    assertThat(invoice.getTotal()).isEqualTo(22.0);
    assertThat(invoice.getDateAsDate()).isEqualTo(DAY);
    Payment payment =
        xero.createPayments(token, tenant, payments(invoice), "payment-1", false)
            .getPayments()
            .get(0);
    assertThat(payment.getStatus()).isEqualTo(Payment.StatusEnum.AUTHORISED);
    Invoice paid = xero.getInvoice(token, tenant, invoice.getInvoiceID(), 4).getInvoices().get(0);
    assertThat(paid.getStatus()).isEqualTo(Invoice.StatusEnum.PAID);
    assertThat(paid.getAmountDue()).isZero();
    assertThat(paid.getLineItems()).hasSize(1);
    assertThat(found("CL-1")).hasSize(1);
    xero.deletePayment(
        token, tenant, payment.getPaymentID(), new PaymentDelete().status("DELETED"), "payment-2");
    assertThat(found("CL-1").get(0).getStatus()).isEqualTo(Invoice.StatusEnum.AUTHORISED);
  }

  @Test
  void whatIsRefusedIsSaidInAWayTheClientUnderstands() throws IOException {
    Contact contact = new Contact().name("Ben Brown");
    xero.createInvoices(token, tenant, invoices(contact, "CL-2"), "invoice-2", true, 2);
    assertThatThrownBy(
            () ->
                xero.createInvoices(token, tenant, invoices(contact, "CL-2"), "invoice-3", true, 2))
        .isInstanceOfSatisfying(
            XeroBadRequestException.class,
            refused ->
                assertThat(refused.getElements().get(0).getValidationErrors())
                    .extracting(ValidationError::getMessage)
                    .containsExactly("Invoice # must be unique."));
    Invoice element =
        xero.createInvoices(token, tenant, invoices(contact, "CL-2"), "invoice-4", false, 2)
            .getInvoices()
            .get(0);
    assertThat(element.getHasErrors()).isTrue();
    assertThat(element.getValidationErrors()).isNotEmpty();
  }

  private List<Invoice> found(String number) throws IOException {
    return xero.getInvoices(
            token,
            tenant,
            null,
            null,
            null,
            null,
            List.of(number),
            null,
            null,
            1,
            null,
            null,
            4,
            null)
        .getInvoices();
  }

  private static Invoices invoices(Contact contact, String number) {
    LineItem line =
        new LineItem()
            .description("Goods")
            .quantity(2.0)
            .unitAmount(10.0)
            .accountCode("200")
            .taxType("OUTPUT");
    return new Invoices()
        .invoices(
            List.of(
                new Invoice()
                    .type(Invoice.TypeEnum.ACCREC)
                    .contact(contact)
                    .invoiceNumber(number)
                    .reference(number)
                    .date(WRITTEN_DAY)
                    .dueDate(WRITTEN_DAY)
                    .lineAmountTypes(LineAmountTypes.EXCLUSIVE)
                    .status(Invoice.StatusEnum.AUTHORISED)
                    .lineItems(List.of(line))));
  }

  private static Payments payments(Invoice invoice) {
    return new Payments()
        .payments(
            List.of(
                new Payment()
                    .invoice(new Invoice().invoiceID(invoice.getInvoiceID()))
                    .account(new Account().code("091"))
                    .date(WRITTEN_DAY)
                    .amount(invoice.getTotal())));
  }
}
