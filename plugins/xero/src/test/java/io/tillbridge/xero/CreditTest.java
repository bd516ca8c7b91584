package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.allocation;
import static io.tillbridge.xero.Documents.creditNote;
import static io.tillbridge.xero.Documents.payout;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credit notes, what is allocated of them, and what is paid out. */
class CreditTest {
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void fiftyCreditNotesGoInOneCallThatOnlyCreates() {
    List<WriteRequest> requests =
        IntStream.range(0, 50).mapToObj(i -> creditNote("NZ-" + i + "-CN1")).toList();

    assertThat(xero.write(requests)).hasOnlyElementsOfType(Outcome.Done.class);

    Received call = xero.server.calls().get(0);
    assertThat(xero.server.calls()).hasSize(1);
    assertThat(call.method() + " " + call.path()).isEqualTo("PUT /api.xro/2.0/CreditNotes");
    assertThat(call.query("unitdp")).isEqualTo("4");
    assertThat(call.query("summarizeErrors")).isEqualTo("false");
  }

  @Test
  void aCreditNoteThatStandsInXeroAlreadyIsChangedByItsKey() {
    WriteRequest voiding =
        Documents.standing(
            Documents.with(creditNote("NZ-1-CN1"), "Status", "VOIDED"), Documents.id("there"));

    assertThat(xero.write(voiding).get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.server.calls().get(0).method()).isEqualTo("POST");
  }

  @Test
  void aCreditNoteWhoseTotalOrTaxComesOutOtherwiseIsRejectedThoughItStands() {
    for (String member : List.of("Total", "TotalTax")) {
      xero.server.answers(Answers.accepted(Map.of(member, new BigDecimal("3.71"))));

      Outcome.Rejected rejected = (Outcome.Rejected) xero.write(creditNote("NZ-1-CN1")).get(0);

      assertThat(rejected.problems().get(0).field()).isEqualTo(member);
      assertThat(rejected.remoteId()).isNotEmpty();
    }
  }

  @Test
  void allocationsOfOneCreditNoteGoInOneCallAndThoseOfAnotherInTheirOwn() {
    List<Outcome> outcomes =
        xero.write(
            allocation("CN-1", "NZ-1", "5.00"),
            allocation("CN-2", "NZ-1", "6.00"),
            allocation("CN-1", "NZ-2", "7.00"));

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
    assertThat(xero.server.calls())
        .extracting(call -> call.method() + " " + call.path() + " " + call.documents().size())
        .containsExactly(
            "PUT /api.xro/2.0/CreditNotes/" + Documents.id("CN-1") + "/Allocations 2",
            "PUT /api.xro/2.0/CreditNotes/" + Documents.id("CN-2") + "/Allocations 1");
    assertThat(xero.server.calls().get(0).documents().get(0))
        .doesNotContainKeys("CreditNote", "AllocationID");
  }

  @Test
  void anAllocationThatXeroAnswersWithoutAKeyIsDone() {
    xero.server.answers(
        Answers.elements(
            each -> Json.createObjectBuilder(each).add("StatusAttributeString", "OK").build(),
            all -> all));

    Outcome.Done done = (Outcome.Done) xero.write(allocation("CN-1", "NZ-1", "5.00")).get(0);

    assertThat(done.remoteId()).isEqualTo(Documents.id("NZ-1"));
  }

  @Test
  void anAllocationOfMoreThanIsOpenIsRejectedWithAdvice() {
    xero.server.answers(
        Answers.elements(
            each -> Answers.refused(each, "Allocation amount exceeds what is open"), all -> all));

    Outcome.Rejected rejected =
        (Outcome.Rejected) xero.write(allocation("CN-1", "NZ-1", "5.00")).get(0);

    assertThat(rejected.problems().get(0).advice()).contains("credit");
  }

  @Test
  void anAllocationThatIsNoLongerWantedIsRemoved() {
    String note = Documents.id("CN-1");
    String id = Documents.id("allocation");
    xero.server.answers(Answers.json(200, "{\"AllocationID\":\"" + id + "\",\"IsDeleted\":true}"));
    WriteRequest removal =
        Documents.standing(
            Documents.with(allocation("CN-1", "NZ-1", "5.00"), "Status", "DELETED"), id);

    assertThat(xero.write(removal).get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.server.calls().get(0))
        .extracting(call -> call.method() + " " + call.path())
        .isEqualTo("DELETE /api.xro/2.0/CreditNotes/" + note + "/Allocations/" + id);
  }

  @Test
  void aPayoutIsAPaymentOnTheCreditNote() {
    assertThat(xero.write(payout("CN-1", "NZ-1-R1", "5.00")).get(0))
        .isInstanceOf(Outcome.Done.class);

    Received call = xero.server.calls().get(0);
    assertThat(call.method() + " " + call.path()).isEqualTo("PUT /api.xro/2.0/Payments");
    assertThat(call.documents().get(0).getJsonObject("CreditNote").getString("CreditNoteID"))
        .isEqualTo(Documents.id("CN-1"));
  }

  @Test
  void creditNotesAreFoundByNumberTogether() {
    xero.server.answers(
        Answers.json(
            200,
            Answers.collection(
                "CreditNotes", List.of(Answers.stands(creditNote("CN-2").document())))));

    List<Optional<Found>> found = xero.find(creditNote("CN-1"), creditNote("CN-2"));

    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1).orElseThrow().outcome()).isPresent();
    assertThat(xero.server.calls())
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.query("where"))
                    .isEqualTo("CreditNoteNumber==\"CN-1\" OR CreditNoteNumber==\"CN-2\""));
  }

  @Test
  void allocationsAreFoundInTheirCreditNote() {
    xero.server.answers(
        note(
            "CN-1",
            "'Allocations':[{'AllocationID':'"
                + Documents.id("a1")
                + "','Amount':5.00,'Invoice':{'InvoiceID':'"
                + Documents.id("NZ-1")
                + "'}}]"));

    List<Optional<Found>> found =
        xero.find(allocation("CN-1", "NZ-1", "5.00"), allocation("CN-1", "NZ-2", "5.00"));

    assertThat(found.get(0).orElseThrow().remoteId()).isEqualTo(Documents.id("a1"));
    assertThat(found.get(0).orElseThrow().outcome()).isPresent();
    assertThat(found.get(1)).isEmpty();
    assertThat(xero.server.calls())
        .extracting(Received::path)
        .containsExactly("/api.xro/2.0/CreditNotes/" + Documents.id("CN-1"));
  }

  @Test
  void payoutsAreFoundInTheirCreditNoteByReference() {
    xero.server.answers(
        note(
            "CN-1",
            "'Payments':[{'PaymentID':'"
                + Documents.id("p1")
                + "','Amount':5.00,'Reference':'NZ-1-R1'}]"));

    List<Optional<Found>> found =
        xero.find(payout("CN-1", "NZ-1-R1", "5.00"), payout("CN-1", "NZ-1-R2", "5.00"));

    assertThat(found.get(0).orElseThrow().outcome()).isPresent();
    assertThat(found.get(1)).isEmpty();
  }

  @Test
  void whereACreditNoteListsPayoutsWithoutReferencesThePaymentsAreRead() {
    xero.server.answers(
        note("CN-1", "'Payments':[{'PaymentID':'" + Documents.id("p1") + "','Amount':5.00}]"),
        Answers.json(200, "{\"Payments\":[]}"));

    assertThat(xero.find(payout("CN-1", "NZ-1-R1", "5.00")).get(0)).isEmpty();
    assertThat(xero.server.calls().get(1).query("where"))
        .isEqualTo("CreditNote.CreditNoteID==guid(\"" + Documents.id("CN-1") + "\")");
  }

  @Test
  void aCreditNoteThatXeroDoesNotHaveHasNoAllocations() {
    xero.server.answers(Answers.html(404, "not found"));

    assertThat(xero.find(allocation("CN-1", "NZ-1", "5.00")).get(0)).isEmpty();
  }

  private static Answers.Answer note(String number, String members) {
    JsonObject note =
        Documents.json("{'CreditNoteID':'" + Documents.id(number) + "'," + members + "}");
    return Answers.json(200, Answers.collection("CreditNotes", List.of(note)));
  }
}
