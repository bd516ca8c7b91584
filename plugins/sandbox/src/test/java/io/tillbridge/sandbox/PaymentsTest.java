package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.invoice;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that settles documents, and that is taken back. */
class PaymentsTest {
  private static final Map<String, String> EACH = Map.of("summarizeErrors", "false");
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard()).signIn("AU");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anInvoiceIsPaidOncePaymentsReachItsTotal() {
    sandbox.xero("PUT", "/Invoices", invoice("P-1", "AUTHORISED"));
    pay("P-1", "10.00");
    assertInvoice("P-1", "AUTHORISED", "100.00");
    pay("P-1", "100.00");
    assertInvoice("P-1", "PAID", "0.00");
  }

  @Test
  void moreThanIsOpenCannotBePaid() {
    sandbox.xero("PUT", "/Invoices", invoice("P-2", "AUTHORISED"));
    Reply reply =
        sandbox.xero(
            "PUT",
            "/Payments",
            EACH,
            batch("Payments", payment("P-2", "60"), payment("P-2", "60")));
    assertThat(reply.all("Payments").get(0).text("StatusAttributeString")).contains("OK");
    Fields second = reply.all("Payments").get(1);
    assertThat(second.yes("HasValidationErrors")).isTrue();
    assertThat(Reply.problems(second))
        .containsExactly("Payment amount exceeds the amount outstanding on this document");
  }

  @Test
  void aDraftCannotBePaidAndOnlyBanksTakeMoney() {
    sandbox.xero("PUT", "/Invoices", invoice("P-3", "DRAFT"));
    assertThat(pay("P-3", "1").problems())
        .containsExactly("Payments can only be made against approved documents");
    sandbox.xero("POST", "/Invoices", invoice("P-3", "AUTHORISED"));
    Reply wrongAccount =
        sandbox.xero(
            "PUT",
            "/Payments",
            batch("Payments", payment("P-3", "1").replace("\"091\"", "\"200\"")));
    assertThat(wrongAccount.problems()).hasSize(1);
  }

  @Test
  void aPaymentTakenBackOpensTheInvoiceAgain() {
    sandbox.xero("PUT", "/Invoices", invoice("P-4", "AUTHORISED"));
    String id = pay("P-4", "110").one("Payments").text("PaymentID").orElse("");
    Reply deleted = sandbox.xero("POST", "/Payments/" + id, json("{'Status':'DELETED'}"));
    assertThat(deleted.one("Payments").text("Status")).contains("DELETED");
    assertInvoice("P-4", "AUTHORISED", "110.00");
  }

  @Test
  void whatIsPaidKeepsItsMoneyButNotItsReference() {
    sandbox.xero("PUT", "/Invoices", invoice("P-5", "AUTHORISED"));
    pay("P-5", "110");
    Reply words =
        sandbox.xero(
            "POST", "/Invoices", json("{'InvoiceNumber':'P-5','Reference':'new','Type':'ACCREC'}"));
    assertThat(words.one("Invoices").text("Reference")).contains("new");
    assertThat(words.one("Invoices").text("Status")).contains("PAID");
    Reply money =
        sandbox.xero("POST", "/Invoices", invoice("P-5", "AUTHORISED").replace(":100,", ":90,"));
    assertThat(money.problems()).containsExactly("Invoice not of valid status for modification");
    Reply gone =
        sandbox.xero(
            "POST", "/Invoices", json("{'InvoiceNumber':'P-5','Status':'VOIDED','Type':'ACCREC'}"));
    assertThat(gone.status()).isEqualTo(400);
  }

  @Test
  void paymentsAreFoundByInvoice() {
    sandbox.xero("PUT", "/Invoices", invoice("P-6", "AUTHORISED"));
    pay("P-6", "10");
    String id = sandbox.invoice("P-6").one("Invoices").text("InvoiceID").orElse("");
    Reply found =
        sandbox.xero(
            "GET", "/Payments", Map.of("where", "Invoice.InvoiceID==Guid(\"" + id + "\")"), "");
    assertThat(found.one("Payments").text("PaymentType")).contains("ACCRECPAYMENT");
  }

  @Test
  void aCreditNoteIsSetAgainstAnInvoice() {
    sandbox.xero("PUT", "/Invoices", invoice("P-7", "AUTHORISED"));
    String note =
        invoice("CN-7", "AUTHORISED")
            .replace("ACCREC", "ACCRECCREDIT")
            .replace("InvoiceNumber", "CreditNoteNumber")
            .replace(":100,", ":40,");
    String id =
        sandbox
            .xero("PUT", "/CreditNotes", note)
            .one("CreditNotes")
            .text("CreditNoteID")
            .orElse("");
    Reply reply =
        sandbox.xero(
            "PUT",
            "/CreditNotes/" + id + "/Allocations",
            json(
                "{'Allocations':[{'Invoice':{'InvoiceNumber':'P-7'},'Amount':44,"
                    + "'Date':'2026-03-05'}]}"));
    assertThat(reply.status()).isEqualTo(200);
    assertInvoice("P-7", "AUTHORISED", "66.00");
    assertThat(sandbox.xero("GET", "/CreditNotes/" + id, "").one("CreditNotes").text("Status"))
        .contains("PAID");
  }

  @Test
  void aCreditNoteIsPaidOutUpToWhatIsLeftOfIt() {
    String id = note("CN-8", ":40,");
    String payout =
        json(
            "{'CreditNote':{'CreditNoteID':'"
                + id
                + "'},'Account':{'Code':'091'},'Date':'2026-03-02','Reference':'R1','Amount':30}");
    Reply paid = sandbox.xero("PUT", "/Payments", batch("Payments", payout));
    assertThat(paid.one("Payments").text("PaymentType")).contains("ARCREDITPAYMENT");
    assertThat(sandbox.xero("PUT", "/Payments", batch("Payments", payout)).problems())
        .containsExactly("Payment amount exceeds the amount outstanding on this document");

    Fields shown = sandbox.xero("GET", "/CreditNotes/" + id, "").one("CreditNotes");
    assertThat(shown.number("RemainingCredit").orElseThrow()).isEqualByComparingTo("14");
    assertThat(new Fields(shown.objects("Payments").get(0)).text("Reference")).contains("R1");
  }

  @Test
  void aCreditNoteIsAllocatedOnlyToAnOpenInvoiceOfItsOwnCustomerAndNoFurtherThanItGoes() {
    sandbox.xero("PUT", "/Invoices", invoice("P-9", "AUTHORISED"));
    sandbox.xero("PUT", "/Invoices", invoice("P-10", "DRAFT"));
    sandbox.xero(
        "PUT",
        "/Invoices",
        invoice("P-11", "AUTHORISED").replaceAll("\"Name\":\"[^\"]*\"", "\"Name\":\"Another\""));
    String id = note("CN-9", ":40,");

    assertThat(allocate(id, "P-9", "44.01").problems()).hasSize(1);
    assertThat(allocate(id, "P-10", "1").problems()).hasSize(1);
    assertThat(allocate(id, "P-11", "1").problems())
        .containsExactly("A credit note and the invoice must be for the same contact");
    assertThat(allocate(id, "P-9", "10").status()).isEqualTo(200);
    assertThat(
            sandbox
                .xero(
                    "POST",
                    "/CreditNotes/" + id,
                    json("{'CreditNoteID':'" + id + "','Status':'VOIDED'}"))
                .status())
        .isEqualTo(400);
  }

  private Reply allocate(String note, String invoice, String amount) {
    return sandbox.xero(
        "PUT",
        "/CreditNotes/" + note + "/Allocations",
        json(
            "{'Allocations':[{'Invoice':{'InvoiceNumber':'"
                + invoice
                + "'},'Amount':"
                + amount
                + ",'Date':'2026-03-05'}]}"));
  }

  private String note(String number, String price) {
    String note =
        invoice(number, "AUTHORISED")
            .replace("ACCREC", "ACCRECCREDIT")
            .replace("InvoiceNumber", "CreditNoteNumber")
            .replace(":100,", price);
    return sandbox
        .xero("PUT", "/CreditNotes", note)
        .one("CreditNotes")
        .text("CreditNoteID")
        .orElseThrow();
  }

  private Reply pay(String number, String amount) {
    return sandbox.xero("PUT", "/Payments", batch("Payments", payment(number, amount)));
  }

  private static String payment(String number, String amount) {
    return json(
        "{'Invoice':{'InvoiceNumber':'"
            + number
            + "'},'Account':{'Code':'091'},'Date':'2026-03-02','Reference':'r','Amount':"
            + amount
            + "}");
  }

  private void assertInvoice(String number, String status, String due) {
    Fields invoice = sandbox.invoice(number).one("Invoices");
    assertThat(invoice.text("Status")).contains(status);
    assertThat(invoice.number("AmountDue").orElseThrow()).isEqualByComparingTo(due);
  }
}
