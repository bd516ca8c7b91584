package io.tillbridge.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.translation.FieldExplanation;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedMappingsTest {
  private static final Path FOLDER = Path.of(System.getProperty("tillbridge.root"), "mappings");
  private final Mappings mappings;

  ShippedMappingsTest() throws Exception {
    mappings = Mappings.load(FOLDER, FieldMappers.standard(), Mappings.UNCHECKED);
  }

  @Test
  void anOrderBecomesAnInvoiceFieldByFieldInTheOrderOfTheRows() {
    MappedDocument invoice = mapped(LedgerKind.INVOICE);
    assertThat(invoice.problems()).isEmpty();
    assertThat(invoice.businessKey()).isEqualTo("S1-1007");
    assertThat(invoice.links())
        .containsExactly(new Link("Contact.ContactID", LedgerKind.CONTACT, "S1-3"));
    assertThat(invoice.body().toString())
        .isEqualTo(
            """
            {"Type":"ACCREC","InvoiceNumber":"S1-1007","Reference":"1007","Date":"2026-07-02",\
            "DueDate":"2026-07-16","LineAmountTypes":"Exclusive","CurrencyCode":"AUD",\
            "Status":"AUTHORISED","LineItems":[\
            {"Description":"Tea no. 1","Quantity":1,"UnitAmount":12.3450,\
            "ItemCode":"SKU1","AccountCode":"200","TaxType":"OUTPUT","TaxAmount":1.23,\
            "Tracking":[{"Name":"Region","Option":"North"}]},\
            {"Description":"Tea no. 2","Quantity":2,"UnitAmount":12.3450,\
            "ItemCode":"SKU2","AccountCode":"200","TaxType":"OUTPUT",\
            "Tracking":[{"Name":"Region","Option":"North"}]}]}""");
  }

  @Test
  void aCustomerBecomesAContactWithTidyAddresses() {
    MappedDocument contact = mapped(LedgerKind.CONTACT);
    assertThat(contact.problems()).isEmpty();
    assertThat(contact.body())
        .isEqualTo(
            json(
                """
                {"ContactNumber":"S1-3","Name":"Park & Sons","FirstName":"Ada","LastName":"Park",
                 "EmailAddress":"ada@example.com","TaxNumber":"53 004 085 616",
                 "Addresses":[
                  {"AddressType":"POBOX","AttentionTo":"Ada Park","AddressLine1":"Level 2",
                   "AddressLine2":"17 Harbour St","City":"Sydney","Region":"New South Wales",
                   "PostalCode":"2000","Country":"Australia"},
                  {"AddressType":"STREET","AttentionTo":"Ada Park","AddressLine1":"Level 2",
                   "AddressLine2":"17 Harbour St","City":"Sydney","Region":"New South Wales",
                   "PostalCode":"2000","Country":"Australia"}],
                 "Phones":[{"PhoneType":"DEFAULT","PhoneNumber":"+61 2 5550 0100"}]}"""));
  }

  @Test
  void aPaymentGoesToItsInvoiceAndAccountInWholeCents() {
    MappedDocument payment = mapped(LedgerKind.PAYMENT);
    assertThat(payment.problems()).isEmpty();
    assertThat(payment.links())
        .containsExactly(new Link("Invoice.InvoiceID", LedgerKind.INVOICE, "S1-1007"));
    assertThat(payment.body().toString())
        .isEqualTo(
            """
            {"Account":{"Code":"880"},"Date":"2026-07-02","Amount":55.00,"Reference":"1007"}\
            """);
  }

  @Test
  void aGuestIsKnownByEMailWhateverItsCaseAndWithoutOneByTheOrder() {
    Mapping contacts = mappings.find(LedgerKind.CONTACT).orElseThrow();
    String small = key(contacts, "ada@example.com");
    assertThat(small).startsWith("S1-G-").hasSizeLessThanOrEqualTo(50);
    assertThat(key(contacts, " Ada@Example.COM ")).isEqualTo(small);
    assertThat(key(contacts, "eve@example.com")).isNotEqualTo(small);
    assertThat(key(contacts, "")).isEqualTo("S1-O-1007");
  }

  @Test
  void everyFieldSaysWhichRowMadeItFromWhatAndOnWhichDecisionsItRests() {
    MappedDocument invoice = mapped(LedgerKind.INVOICE);
    assertThat(invoice.explanations())
        .extracting(FieldExplanation::path)
        .contains("Contact.ContactID", "Status", "LineItems[1].AccountCode")
        .contains("LineItems[1].Tracking[0].Option");
    FieldExplanation account = why(invoice, "LineItems[1].AccountCode");
    assertThat(account.mapping())
        .isEqualTo(mappings.find(LedgerKind.INVOICE).orElseThrow().version());
    assertThat(account.source()).matches("order-to-invoice.json:\\d+");
    assertThat(account.expression()).isEqualTo("line.account");
    assertThat(account.inputs()).containsEntry("line.account", "200");
    assertThat(account.decisions()).extracting(Decision::source).containsExactly("account.drl:4");
    assertThat(why(invoice, "LineItems[0].Tracking[0].Option").decisions())
        .extracting(Decision::source)
        .containsExactly("tracking.drl:3");
    assertThat(why(invoice, "Status").decisions())
        .extracting(Decision::source)
        .containsExactly("status.drl:5");
    assertThat(why(mapped(LedgerKind.PAYMENT), "Account.Code").decisions())
        .extracting(Decision::source)
        .containsExactly("account.drl:20");
  }

  @Test
  void theSchemaThatIsPublishedIsTheOneThatIsUsed() throws Exception {
    try (var used =
        Mappings.class.getResourceAsStream(
            "/io/tillbridge/core/mapping/document/mapping.schema.json")) {
      assertThat(used).isNotNull();
      assertThat(Files.readAllBytes(FOLDER.resolve("mapping.schema.json")))
          .isEqualTo(used.readAllBytes());
    }
  }

  private MappedDocument mapped(LedgerKind kind) {
    return mappings.find(kind).orElseThrow().map(SampleOrder.sources());
  }

  private static String key(Mapping contacts, String email) {
    return contacts.map(SampleOrder.of(SampleOrder.customer("", email), 1)).businessKey();
  }

  private static FieldExplanation why(MappedDocument document, String path) {
    return document.explanations().stream()
        .filter(e -> e.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
