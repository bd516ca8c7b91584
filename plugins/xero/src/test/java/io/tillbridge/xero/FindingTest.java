package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.contact;
import static io.tillbridge.xero.Documents.invoice;
import static io.tillbridge.xero.Documents.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingTest {
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void invoicesAreFoundByNumberInOnePagedCall() {
    xero.server.answers(standing(invoice("NZ-2"), Map.of()));

    List<Optional<Found>> found = xero.find(invoice("NZ-1"), invoice("NZ-2"));

    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1).orElseThrow().outcome()).isPresent();
    Received call = xero.server.calls().get(0);
    assertThat(xero.server.calls()).hasSize(1);
    assertThat(call.query("InvoiceNumbers")).isEqualTo("NZ-1,NZ-2");
    assertThat(call.query("page")).isEqualTo("1");
    assertThat(call.query("unitdp")).isEqualTo("4");
    assertThat(call.header("Idempotency-Key")).isEmpty();
  }

  @Test
  void anInvoiceThatDiffersIsFoundButNotDone() {
    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("Total", new BigDecimal("28.00")),
            Map.of("Status", "DRAFT"),
            Map.of("Reference", "another"),
            Map.of("Contact", Map.of("ContactID", Documents.id("someone else"))))) {
      xero.server.answers(standing(invoice("NZ-1"), change));

      Found found = xero.find(invoice("NZ-1")).get(0).orElseThrow();

      assertThat(found.outcome()).as("with %s", change).isEmpty();
      assertThat(found.remoteId()).isNotEmpty();
    }
  }

  @Test
  void anInvoiceOfSomeoneElsesThatHasTheNumberIsLeftAsItIs() {
    xero.server.answers(
        numberTaken(), standing(invoice("NZ-1"), Map.of("Total", new BigDecimal("5500.00"))));

    Outcome outcome = xero.write(invoice("NZ-1")).get(0);

    assertThat(((Outcome.Rejected) outcome).problems().get(0).message()).contains("someone else's");
    assertThat(xero.server.calls())
        .extracting(call -> call.method() + " " + call.path())
        .containsExactly("PUT /api.xro/2.0/Invoices", "GET /api.xro/2.0/Invoices");
  }

  @Test
  void aNumberThatIsTakenByOurOwnInvoiceIsDone() {
    xero.server.answers(numberTaken(), standing(invoice("NZ-1"), Map.of()));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aNumberThatIsTakenAndCanNotBeLookedUpIsTriedAgain() {
    xero.server.answers(numberTaken(), Answers.html(500, ""));

    assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Retry.class);
  }

  private static Answers.Answer numberTaken() {
    return Answers.json(
        200,
        "{\"Invoices\":[{\"InvoiceNumber\":\"NZ-1\",\"StatusAttributeString\":\"ERROR\","
            + "\"ValidationErrors\":[{\"Message\":\"Invoice # must be unique.\"}]}]}");
  }

  @Test
  void voidedInvoicesAndBillsOfTheSameNumberDoNotCount() {
    xero.server.answers(
        Answers.json(
            200,
            Answers.collection(
                "Invoices",
                List.of(
                    stands(invoice("NZ-1"), Map.of("Status", "VOIDED")),
                    stands(invoice("NZ-1"), Map.of("Type", "ACCPAY"))))));

    assertThat(xero.find(invoice("NZ-1")).get(0)).isEmpty();
  }

  @Test
  void anInvoiceThatWasToBeVoidedIsDoneOnceItIsVoided() {
    WriteRequest voiding =
        Documents.standing(
            Documents.with(invoice("NZ-1"), "Status", "VOIDED"), Documents.id("there"));
    xero.server.answers(
        standing(voiding, Map.of("InvoiceID", Documents.id("there"))),
        standing(voiding, Map.of("InvoiceID", Documents.id("there"), "Status", "AUTHORISED")));

    assertThat(xero.find(voiding).get(0).orElseThrow().outcome()).isPresent();
    assertThat(xero.find(voiding).get(0).orElseThrow().outcome()).isEmpty();
    assertThat(xero.server.calls().get(0).query("IDs")).isEqualTo(Documents.id("there"));
  }

  @Test
  void aNumberWithACommaIsAskedForByItself() {
    xero.server.answers(Answers.json(200, "{\"Invoices\":[]}"));

    xero.find(invoice("NZ,1"));

    assertThat(xero.server.calls().get(0).query("where")).isEqualTo("InvoiceNumber==\"NZ,1\"");
  }

  @Test
  void manyNumbersAreAskedForInQueriesOfBoundedLength() {
    WriteRequest[] requests =
        IntStream.range(0, 50)
            .mapToObj(i -> invoice("a-shop-with-a-rather-long-prefix-" + i))
            .toArray(WriteRequest[]::new);
    xero.server.otherwise = Answers.json(200, "{\"Invoices\":[]}");

    xero.find(requests);

    assertThat(xero.server.calls())
        .hasSizeBetween(2, 3)
        .allSatisfy(call -> assertThat(call.query("InvoiceNumbers").length()).isLessThan(1500));
  }

  @Test
  void everyPageIsRead() {
    xero.server.answers(
        page(1, 2, stands(invoice("NZ-1"), Map.of())),
        page(2, 2, stands(invoice("NZ-2"), Map.of())));

    List<Optional<Found>> found = xero.find(invoice("NZ-1"), invoice("NZ-2"));

    assertThat(found).allMatch(Optional::isPresent);
  }

  @Test
  void contactsAreFoundByNumberTogetherOrEachAsSet() {
    WriteRequest[] both = {contact("C-1", "Ann"), contact("C-2", "Bo")};
    Answers.Answer answer =
        Answers.json(
            200,
            Answers.collection(
                "Contacts", List.of(stands(both[1], Map.of("ContactStatus", "ACTIVE")))));
    xero.server.otherwise = answer;
    assertThat(xero.find(both).get(1).orElseThrow().outcome()).isPresent();
    assertThat(xero.server.calls())
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.query("where"))
                    .isEqualTo("ContactNumber==\"C-1\" OR ContactNumber==\"C-2\""));

    try (Xero each = new Xero("contactLookup", "each")) {
      each.server.otherwise = answer;
      assertThat(each.find(both).get(0)).isEmpty();
      assertThat(each.server.calls()).hasSize(2);
    }
  }

  @Test
  void whereXeroRefusesToFindContactsTogetherTheyAreFoundOneByOne() {
    xero.server.otherwise = Answers.json(200, "{\"Contacts\":[]}");
    xero.server.answers(
        Answers.json(400, "{\"Type\":\"HighVolumeException\",\"Message\":\"Too much\"}"));

    assertThat(xero.find(contact("C-1", "Ann"), contact("C-2", "Bo")))
        .containsOnly(Optional.empty());
    assertThat(xero.server.calls()).hasSize(3);
  }

  @Test
  void aContactThatWasRenamedToBeDistinctIsDone() {
    xero.server.answers(standing(contact("C-1", "Ann"), Map.of("Name", "Ann (C-1)")));

    assertThat(xero.find(contact("C-1", "Ann")).get(0).orElseThrow().outcome()).isPresent();
  }

  @Test
  void paymentsAreFoundAmongThoseThatTheirInvoicesList() {
    xero.server.answers(
        invoiceWithPayments(
            "{'PaymentID':'"
                + Documents.id("p1")
                + "','Amount':10.00,'Reference':'NZ-1'},"
                + "{'PaymentID':'"
                + Documents.id("p2")
                + "','Amount':5.00,'Reference':'NZ-1-2'}"));

    List<Optional<Found>> found =
        xero.find(
            payment("NZ-1", "NZ-1", "10"),
            payment("NZ-1", "NZ-1-2", "6.00"),
            payment("NZ-1", "NZ-1-3", "5.00"));

    assertThat(found.get(0).orElseThrow().remoteId()).isEqualTo(Documents.id("p1"));
    assertThat(found.get(0).orElseThrow().outcome()).isPresent();
    assertThat(found.get(1).orElseThrow().outcome()).isEmpty();
    assertThat(found.get(2)).isEmpty();
    assertThat(xero.server.calls()).hasSize(1);
  }

  @Test
  void whereInvoicesListPaymentsWithoutReferencesThePaymentsAreRead() {
    xero.server.answers(
        invoiceWithPayments("{'PaymentID':'" + Documents.id("p1") + "','Amount':10.00}"),
        Answers.json(
            200,
            "{\"Payments\":[{\"PaymentID\":\""
                + Documents.id("p0")
                + "\",\"Amount\":10.00,\"Reference\":\"NZ-1\",\"Status\":\"DELETED\"},"
                + "{\"PaymentID\":\""
                + Documents.id("p1")
                + "\",\"Amount\":10.00,\"Reference\":\"NZ-1\",\"Status\":\"AUTHORISED\"}]}"));

    Found found = xero.find(payment("NZ-1", "NZ-1", "10.00")).get(0).orElseThrow();

    assertThat(found.remoteId()).isEqualTo(Documents.id("p1"));
    assertThat(xero.server.calls().get(1).query("where"))
        .isEqualTo("Invoice.InvoiceID==guid(\"" + Documents.id("NZ-1") + "\")");
  }

  @Test
  void itemsAreFoundByCodeInOneCall() {
    xero.server.answers(
        Answers.json(
            200, Answers.collection("Items", List.of(stands(Documents.item("TEA"), Map.of())))));

    List<Optional<Found>> found = xero.find(Documents.item("TEA"), Documents.item("CUP"));

    assertThat(found.get(0)).isPresent();
    assertThat(found.get(1)).isEmpty();
    assertThat(xero.server.calls()).hasSize(1);
  }

  @Test
  void aLookUpThatIsCutOffIsMadeAgainLater() {
    xero.server.answers(Answers.cutOff());

    assertThat(Xero.failure(() -> xero.find(invoice("NZ-1")))).isInstanceOf(Outcome.Retry.class);
  }

  private static Answers.Answer invoiceWithPayments(String payments) {
    JsonObject invoice =
        Documents.json(
            "{'InvoiceID':'" + Documents.id("NZ-1") + "','Payments':[" + payments + "]}");
    return Answers.json(200, Answers.collection("Invoices", List.of(invoice)));
  }

  private static Answers.Answer page(int page, int of, JsonObject invoice) {
    String body = Answers.collection("Invoices", new ArrayList<>(List.of(invoice)));
    return Answers.json(
        200,
        "{\"pagination\":{\"page\":" + page + ",\"pageCount\":" + of + "}," + body.substring(1));
  }

  private static Answers.Answer standing(WriteRequest request, Map<String, ?> change) {
    String collection = request.kind().name().equals("CONTACT") ? "Contacts" : "Invoices";
    return Answers.json(200, Answers.collection(collection, List.of(stands(request, change))));
  }

  private static JsonObject stands(WriteRequest request, Map<String, ?> change) {
    var builder = Json.createObjectBuilder(Answers.stands(request.document()));
    change.forEach((name, value) -> builder.addAll(Json.createObjectBuilder(Map.of(name, value))));
    return builder.build();
  }
}
