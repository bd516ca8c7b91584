package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.contact;
import static io.tillbridge.xero.Documents.invoice;
import static io.tillbridge.xero.Documents.item;
import static io.tillbridge.xero.Documents.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchWritingTest {
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void fiftyInvoicesGoInOneCallAndEachHasItsOwnOutcome() {
    List<WriteRequest> requests = IntStream.range(0, 50).mapToObj(i -> invoice("NZ-" + i)).toList();

    List<Outcome> outcomes = xero.write(requests);

    assertThat(xero.server.calls()).hasSize(1);
    for (int i = 0; i < 50; i++) {
      Outcome.Done done = (Outcome.Done) outcomes.get(i);
      assertThat(done.remoteId()).isEqualTo(Answers.idOf(Documents.invoiceDocument("NZ-" + i)));
      assertThat(done.answer().getString("InvoiceNumber")).isEqualTo("NZ-" + i);
    }
  }

  @Test
  void theCallCarriesTenantTokenKeyAndTheParametersThatXeroNeeds() {
    xero.write(invoice("NZ-1"));

    Received call = xero.server.calls().get(0);
    assertThat(call.method() + " " + call.path()).isEqualTo("PUT /api.xro/2.0/Invoices");
    assertThat(call.query("summarizeErrors")).isEqualTo("false");
    assertThat(call.query("unitdp")).isEqualTo("4");
    assertThat(call.header("xero-tenant-id")).isEqualTo(XeroServer.TENANT);
    assertThat(call.header("Authorization")).isEqualTo("Bearer one");
    assertThat(call.header("Accept")).isEqualTo("application/json");
    assertThat(call.header("Idempotency-Key")).hasSize(64);
    assertThat(call.body()).contains("\"UnitAmount\":12.3456");
  }

  @Test
  void unitPricesHaveTwoDecimalsWhereThatIsSet() {
    try (Xero rounded = new Xero("unitDecimals", "2")) {
      rounded.write(invoice("NZ-1"));

      assertThat(rounded.server.calls().get(0).query("unitdp")).isEqualTo("2");
    }
  }

  @Test
  void contactsAndItemsAreUpsertedAndPaymentsOnlyCreated() {
    xero.write(contact("C-1", "Ann Lee"));
    xero.write(item("TEA"));
    xero.write(payment("NZ-1", "NZ-1", "10.00"));

    assertThat(xero.server.calls())
        .extracting(call -> call.method() + " " + call.path())
        .containsExactly(
            "POST /api.xro/2.0/Contacts", "POST /api.xro/2.0/Items", "PUT /api.xro/2.0/Payments");
  }

  @Test
  void theSameAttemptHasTheSameIdempotencyKeyAndTheNextOneAnother() {
    xero.write(invoice("NZ-1"));
    xero.write(invoice("NZ-1"));
    xero.write(Documents.attempt(invoice("NZ-1"), 2));

    List<String> keys =
        xero.server.calls().stream().map(call -> call.header("Idempotency-Key")).toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void aDocumentThatStandsInXeroAlreadyIsSentWithItsKey() {
    String id = Documents.id("there");
    List<Outcome> outcomes =
        xero.write(Documents.standing(Documents.with(invoice("NZ-1"), "Status", "VOIDED"), id));

    assertThat(xero.server.calls().get(0).documents().get(0).getString("InvoiceID")).isEqualTo(id);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aDocumentWithoutItsNaturalKeyIsGivenTheEffects() {
    var unnumbered =
        Json.createObjectBuilder(Documents.invoiceDocument("x")).remove("InvoiceNumber").build();
    xero.write(Documents.request(LedgerKind.INVOICE, "NZ-7", unnumbered, null));

    assertThat(xero.server.calls().get(0).documents().get(0).getString("InvoiceNumber"))
        .isEqualTo("NZ-7");
  }

  @Test
  void oneRefusedElementLeavesTheOthersDone() {
    xero.server.answers(
        Answers.elements(
            each ->
                each.getString("InvoiceNumber").equals("NZ-2")
                    ? Answers.refused(
                        each, "The TaxType code 'OUTPUT' cannot be used with account code '200'.")
                    : Answers.stands(each),
            all -> all));

    List<Outcome> outcomes = xero.write(invoice("NZ-1"), invoice("NZ-2"), invoice("NZ-3"));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
    Outcome.Rejected rejected = (Outcome.Rejected) outcomes.get(1);
    assertThat(rejected.problems().get(0).message()).contains("cannot be used");
    assertThat(rejected.problems().get(0).advice()).contains("tax rate");
    assertThat(rejected.remoteId()).isEmpty();
  }

  @Test
  void anErrorOnALineNamesTheLine() {
    xero.server.answers(
        Answers.json(
            200,
            "{\"Invoices\":[{\"InvoiceNumber\":\"NZ-1\",\"HasErrors\":true,\"LineItems\":[{},"
                + "{\"ValidationErrors\":[{\"Message\":\"Account code '999' is not a valid code\"}]}"
                + "]}]}"));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(invoice("NZ-1")).get(0);

    assertThat(rejected.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("LineItems[1]"));
  }

  @Test
  void aPaymentIsRefusedThatHasErrorsThoughItCarriesAKey() {
    xero.server.answers(
        Answers.accepted(
            Map.of(
                "HasValidationErrors",
                true,
                "ValidationErrors",
                List.of(
                    Map.of(
                        "Message",
                        "Payment amount exceeds the amount outstanding on this document")))));

    Outcome outcome = xero.write(payment("NZ-1", "NZ-1", "10.00")).get(0);

    assertThat(((Outcome.Rejected) outcome).problems().get(0).advice())
        .contains("settled in Xero already");
  }

  @Test
  void anAnswerInAnotherOrderIsMatchedByNaturalKeys() {
    xero.server.answers(
        Answers.elements(Answers::stands, all -> List.of(all.get(2), all.get(0), all.get(1))));

    List<Outcome> outcomes = xero.write(invoice("NZ-1"), invoice("NZ-2"), invoice("NZ-3"));

    assertThat(outcomes)
        .extracting(each -> ((Outcome.Done) each).answer().getString("InvoiceNumber"))
        .containsExactly("NZ-1", "NZ-2", "NZ-3");
  }

  @Test
  void aDocumentThatTheAnswerLeavesOutIsLookedUp() {
    xero.server.answers(Answers.elements(Answers::stands, all -> List.of(all.get(1))));

    List<Outcome> outcomes = xero.write(invoice("NZ-1"), invoice("NZ-2"));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aSuccessWithoutAKeyIsLookedUp() {
    xero.server.answers(
        Answers.accepted(Map.of("InvoiceID", "00000000-0000-0000-0000-000000000000")));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aTotalThatIsACentOffIsRejectedWithTheKeyOfWhatWasBooked() {
    xero.server.answers(Answers.accepted(Map.of("Total", new java.math.BigDecimal("28.40"))));

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(invoice("NZ-1")).get(0);

    assertThat(rejected.remoteId()).isNotEmpty();
    assertThat(rejected.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("Total"))
        .satisfies(problem -> assertThat(problem.message()).contains("28.40").contains("28.39"));
  }

  @Test
  void aStatusOtherThanSentIsRejectedButPaidIsAnAuthorisedInvoice() {
    xero.server.answers(
        Answers.accepted(Map.of("Status", "DRAFT")), Answers.accepted(Map.of("Status", "PAID")));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Rejected.class);
    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPaymentOfAnotherAmountIsRejected() {
    xero.server.answers(
        Answers.json(
            200,
            "{\"Payments\":[{\"PaymentID\":\""
                + Documents.id("p")
                + "\",\"Reference\":\"NZ-1\",\"Amount\":9.99}]}"));

    Outcome outcome = xero.write(payment("NZ-1", "NZ-1", "10.00")).get(0);

    assertThat(outcome).isNotInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPaymentThatStandsIsRemovedByStatusAndOtherwiseNotTouched() {
    WriteRequest standing =
        Documents.standing(payment("NZ-1", "NZ-1", "10.00"), Documents.id("paid"));
    xero.server.answers(
        Answers.json(
            200,
            "{\"Payments\":[{\"PaymentID\":\""
                + Documents.id("paid")
                + "\",\"Status\":\"DELETED\"}]}"));

    Outcome removed = xero.write(Documents.with(standing, "Status", "DELETED")).get(0);

    assertThat(removed).isInstanceOf(Outcome.Done.class);
    assertThat(xero.server.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.path()).endsWith("/Payments/" + Documents.id("paid")));
  }
}
