package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.creditNote;
import static io.tillbridge.xero.Documents.invoice;
import static io.tillbridge.xero.Documents.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people did in Xero meanwhile, and what the connector makes of it. */
class MendingTest {
  private static final String NOT_CHANGEABLE = "Invoice not of valid status for modification";
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void anInvoiceThatAPersonVoidedIsGoneAndNotSentAgainByItsKey() {
    WriteRequest edit = Documents.standing(invoice("NZ-1"), Documents.id("there"));
    xero.server.answers(refusing(NOT_CHANGEABLE), stands(invoice("NZ-1"), "VOIDED"));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(edit).get(0);

    assertThat(rejected.gone()).isEqualTo(LedgerKind.INVOICE);
    assertThat(rejected.remoteId()).isEmpty();
    assertThat(rejected.problems().get(0).advice()).contains("booked anew");
  }

  @Test
  void anInvoiceThatIsPaidIsNotGone() {
    WriteRequest edit = Documents.standing(invoice("NZ-1"), Documents.id("there"));
    xero.server.answers(
        refusing(NOT_CHANGEABLE), Answers.json(200, paidOtherwise(Documents.id("there"))));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(edit).get(0);

    assertThat(rejected.gone()).isNull();
    assertThat(rejected.problems().get(0).advice()).contains("can't be changed");
  }

  @Test
  void anInvoiceThatWasVoidedAlreadyNeedsNoVoiding() {
    WriteRequest voiding =
        Documents.standing(
            Documents.with(invoice("NZ-1"), "Status", "VOIDED"), Documents.id("there"));
    xero.server.answers(refusing(NOT_CHANGEABLE), stands(invoice("NZ-1"), "VOIDED"));

    assertThat(xero.write(voiding).get(0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatIsBookedAnewTakesTheNextNumberForTheVoidedOneKeepsIts() {
    xero.server.answers(
        refusing("Invoice # must be unique."),
        stands(invoice("NZ-1"), "VOIDED"),
        Answers.json(200, "{\"Invoices\":[]}"));

    Outcome.Done done = (Outcome.Done) xero.write(invoice("NZ-1")).get(0);

    assertThat(done.answer().getString("InvoiceNumber")).isEqualTo("NZ-1/2");
  }

  @Test
  void whatWasBookedAnewIsFoundAndChangedUnderItsOwnNumber() {
    xero.server.answers(
        stands(invoice("NZ-1"), "VOIDED"),
        stands(Documents.with(invoice("NZ-1"), "InvoiceNumber", "NZ-1/2"), "AUTHORISED"));

    Found found = xero.find(invoice("NZ-1")).get(0).orElseThrow();
    assertThat(found.outcome()).isPresent();

    xero.write(Documents.standing(invoice("NZ-1"), found.remoteId()));
    assertThat(xero.server.calls().get(2).documents().get(0)).doesNotContainKey("InvoiceNumber");
  }

  @Test
  void anInvoiceOfTheSameTotalWithOtherLinesIsNotTakenForOurs() {
    JsonObject other =
        Json.createObjectBuilder(
                Answers.stands(
                    Documents.json(
                        invoice("NZ-1")
                            .document()
                            .toString()
                            .replace("\"AccountCode\":\"200\"", "\"AccountCode\":\"260\""))))
            .build();
    xero.server.answers(Answers.json(200, Answers.collection("Invoices", List.of(other))));

    Found found = xero.find(invoice("NZ-1")).get(0).orElseThrow();

    assertThat(found.outcome()).isEmpty();
    assertThat(found.objections().get(0).advice()).contains("another number");
  }

  @Test
  void whatStandsAsWeSentItBeforeIsOurs() {
    WriteRequest before = Documents.with(invoice("NZ-1"), "Reference", "before");
    WriteRequest now =
        new WriteRequest(
            "now",
            before.kind(),
            before.businessKey(),
            invoice("NZ-1").document(),
            "",
            before.expected(),
            1,
            List.of(before));
    xero.server.answers(stands(before, "AUTHORISED"));

    Found found = xero.find(now).get(0).orElseThrow();

    assertThat(found.outcome()).isEmpty();
    assertThat(found.objections()).isEmpty();
  }

  @Test
  void aPaymentOfAnotherAmountUnderOurReferenceIsNotTakenForOurs() {
    JsonObject invoice =
        Documents.json(
            "{'InvoiceID':'"
                + Documents.id("NZ-1")
                + "','Payments':[{'PaymentID':'"
                + Documents.id("p")
                + "','Amount':3.00,'Reference':'NZ-1'}]}");
    xero.server.answers(Answers.json(200, Answers.collection("Invoices", List.of(invoice))));

    Optional<Found> found = xero.find(payment("NZ-1", "NZ-1", "10.00")).get(0);

    assertThat(found.orElseThrow().objections()).isNotEmpty();
  }

  @Test
  void aPaymentForAnInvoiceThatAPersonVoidedSaysThatTheInvoiceIsGone() {
    xero.server.answers(
        refusing("Payments can only be made against approved documents"),
        Answers.json(
            200,
            "{\"Invoices\":[{\"InvoiceID\":\""
                + Documents.id("NZ-1")
                + "\",\"Status\":\"VOIDED\"}]}"));

    Outcome.Rejected rejected =
        (Outcome.Rejected) xero.write(payment("NZ-1", "NZ-1", "10.00")).get(0);

    assertThat(rejected.gone()).isEqualTo(LedgerKind.INVOICE);
    assertThat(rejected.problems().get(0).message()).contains("voided or deleted in Xero");
  }

  @Test
  void aPaymentThatAPersonRemovedIsMadeAnew() {
    WriteRequest known =
        Documents.standing(payment("NZ-1", "NZ-1", "10.00"), Documents.id("removed"));
    xero.server.answers(
        Answers.json(200, "{\"Invoices\":[{\"InvoiceID\":\"" + Documents.id("NZ-1") + "\"}]}"));

    assertThat(xero.write(known).get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.server.calls().get(1).method()).isEqualTo("PUT");
  }

  @Test
  void aContactThatWasMergedIsFollowedAndRememberedFromThenOn() {
    String target = Documents.id("successor");
    xero.server.answers(
        refusing("The contact is archived"),
        Answers.json(
            200,
            "{\"Contacts\":[{\"ContactID\":\""
                + Documents.id("customer")
                + "\",\"ContactStatus\":\"ARCHIVED\",\"MergedToContactID\":\""
                + target
                + "\"}]}"));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.write(creditNote("NZ-1-CN1")).get(0)).isInstanceOf(Outcome.Done.class);

    assertThat(xero.server.calls()).hasSize(4);
    assertThat(xero.server.calls().get(1).query("includeArchived")).isEqualTo("true");
    for (int call : new int[] {2, 3}) {
      assertThat(xero.server.calls().get(call).body()).contains(target);
    }
  }

  @Test
  void aContactThatIsOnlyArchivedIsForAPersonToRestore() {
    xero.server.answers(
        refusing("The contact is archived"),
        Answers.json(200, "{\"Contacts\":[{\"ContactID\":\"" + Documents.id("customer") + "\"}]}"));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(invoice("NZ-1")).get(0);

    assertThat(rejected.problems().get(0).advice()).contains("Restore the contact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The document date cannot be before the end of year lock date, currently set at 31-Jul-2026"
            + "|Move the lock date",
        "Account code '200' has been archived|Restore the account",
        "The TaxType code 'INPUT' cannot be used with account code '200'.|Choose a tax rate",
        "Organisation is not subscribed to currency USD|Add the currency",
        "Item code 'TEA' is not valid|create it there again",
        "Payments can only be made against approved documents|approve it"
      })
  void eachRefusalTellsAPersonWhatToDo(String message, String advice) {
    xero.server.answers(refusing(message));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(invoice("NZ-1")).get(0);

    assertThat(rejected.problems().get(0).message()).isEqualTo(message);
    assertThat(rejected.problems().get(0).advice()).contains(advice);
  }

  private static Answers.Answer refusing(String message) {
    return Answers.elements(each -> Answers.refused(each, message), all -> all);
  }

  private static Answers.Answer stands(WriteRequest request, String status) {
    JsonObject document =
        Json.createObjectBuilder(Answers.stands(request.document()))
            .add("Status", status)
            .add("InvoiceID", Documents.id("there"))
            .build();
    return Answers.json(200, Answers.collection("Invoices", List.of(document)));
  }

  private static String paidOtherwise(String id) {
    var other = Json.createObjectBuilder(Answers.stands(invoice("NZ-1").document()));
    Map.of("Total", new BigDecimal("99.00")).forEach(other::add);
    return Answers.collection(
        "Invoices", List.of(other.add("InvoiceID", id).add("Status", "PAID").build()));
  }
}
