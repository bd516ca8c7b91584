package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.invoice;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What invoices may be written, and what may become of them. */
class InvoicesTest {
  private static final Map<String, String> EACH = Map.of("summarizeErrors", "false");
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard()).signIn("AU");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void eachElementOfABatchStandsOrFallsAlone() {
    Reply reply =
        sandbox.xero(
            "PUT",
            "/Invoices",
            EACH,
            batch("Invoices", invoice("B-1", "AUTHORISED"), invoice("B-2", "PAID")));
    assertThat(reply.status()).isEqualTo(200);
    Fields good = reply.all("Invoices").get(0);
    Fields bad = reply.all("Invoices").get(1);
    assertThat(good.text("StatusAttributeString")).contains("OK");
    assertThat(good.id("InvoiceID")).isPresent();
    assertThat(bad.text("StatusAttributeString")).contains("ERROR");
    assertThat(bad.yes("HasErrors")).isTrue();
    assertThat(bad.id("InvoiceID")).isEmpty();
    assertThat(bad.text("InvoiceNumber")).contains("B-2");
    assertThat(Reply.problems(bad)).isNotEmpty();
  }

  @Test
  void aBatchIsRefusedWholeUnlessEachIsAskedFor() {
    Reply reply =
        sandbox.xero(
            "PUT", "/Invoices", batch("Invoices", invoice("W-1", "DRAFT"), invoice("W-2", "PAID")));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields().text("Type")).contains("ValidationException");
    assertThat(reply.all("Elements")).hasSize(1);
    assertThat(sandbox.invoice("W-1").all("Invoices")).isEmpty();
    assertThat(ledger("Contacts")).isEmpty();
  }

  @Test
  void putOnlyMakesAndPostAlsoChanges() {
    sandbox.xero("PUT", "/Invoices", invoice("N-1", "DRAFT"));
    Reply again = sandbox.xero("PUT", "/Invoices", invoice("N-1", "DRAFT"));
    assertThat(again.problems()).containsExactly("Invoice # must be unique.");
    Reply changed = sandbox.xero("POST", "/Invoices", invoice("N-1", "AUTHORISED"));
    assertThat(changed.one("Invoices").text("Status")).contains("AUTHORISED");
    assertThat(ledger("Invoices")).hasSize(1);
  }

  @Test
  void aNumberIsGivenWhereThereIsNone() {
    String body = invoice("", "DRAFT").replace("\"InvoiceNumber\":\"\",", "");
    assertThat(sandbox.xero("PUT", "/Invoices", body).one("Invoices").text("InvoiceNumber"))
        .contains("INV-0001");
  }

  @Test
  void statusesGoOnlyWhereTheyMay() {
    assertMoves("DRAFT", "VOIDED", false);
    assertMoves("DRAFT", "DELETED", true);
    assertMoves("DRAFT", "SUBMITTED", true);
    assertMoves("SUBMITTED", "DRAFT", true);
    assertMoves("AUTHORISED", "DRAFT", false);
    assertMoves("AUTHORISED", "DELETED", false);
    assertMoves("AUTHORISED", "VOIDED", true);
  }

  @Test
  void whatIsVoidOrThrownAwayStaysSo() {
    sandbox.xero("PUT", "/Invoices", invoice("V-1", "DRAFT"));
    status("V-1", "DELETED");
    Reply reply = sandbox.xero("POST", "/Invoices", invoice("V-1", "DRAFT"));
    assertThat(reply.problems()).containsExactly("Invoice not of valid status for modification");
  }

  @Test
  void linesThatCannotBeBookedAreRefusedByName() {
    assertRefused(
        "{'Description':'x','UnitAmount':1,'AccountCode':'999'}",
        "Account code '999' is not a valid code for this document.");
    assertRefused(
        "{'Description':'x','UnitAmount':1,'AccountCode':'200','TaxType':'OUTPUT2'}",
        "The TaxType code 'OUTPUT2' does not exist or cannot be used for this type of"
            + " transaction.");
    assertRefused(
        "{'Description':'x','UnitAmount':1,'AccountCode':'200','TaxType':'INPUT'}",
        "The TaxType code 'INPUT' cannot be used with account code '200'.");
    assertRefused(
        "{'Description':'x','UnitAmount':1,'ItemCode':'NOPE','AccountCode':'200'}",
        "Item code 'NOPE' is not valid");
    assertRefused("{'Description':'x','UnitAmount':1}", "Account code must be specified");
    assertRefused(
        "{'Description':'x','UnitAmount':1,'AccountCode':'200',"
            + "'Tracking':[{'Name':'Channel','Option':'Moon'}]}",
        "The tracking category 'Channel' has no option 'Moon'");
  }

  @Test
  void anItemFillsInWhatTheLineLeavesOut() {
    String line = json("{'ItemCode':'GIFT-WRAP','Quantity':2}");
    Fields invoice =
        sandbox.xero("PUT", "/Invoices", invoice("IT-1", "AUTHORISED", line)).one("Invoices");
    Fields booked = new Fields(invoice.objects("LineItems").get(0));
    assertThat(booked.text("AccountCode")).contains("260");
    assertThat(booked.text("Description")).contains("Gift wrapping");
    assertThat(invoice.number("Total").orElseThrow()).isEqualByComparingTo("9.90");
  }

  @Test
  void trackingIsKept() {
    String line =
        json(
            "{'Description':'x','UnitAmount':1,'AccountCode':'200',"
                + "'Tracking':[{'Name':'Channel','Option':'Online'}]}");
    Fields invoice =
        sandbox.xero("PUT", "/Invoices", invoice("TR-1", "AUTHORISED", line)).one("Invoices");
    Fields booked = new Fields(invoice.objects("LineItems").get(0));
    assertThat(new Fields(booked.objects("Tracking").get(0)).id("TrackingOptionID")).isPresent();
  }

  @Test
  void foreignCurrenciesHaveARateAndMustBeSwitchedOn() {
    String dollars =
        invoice("F-1", "DRAFT").replace("\"Date\"", "\"CurrencyCode\":\"USD\",\"Date\"");
    Fields invoice = sandbox.xero("PUT", "/Invoices", dollars).one("Invoices");
    assertThat(invoice.number("CurrencyRate").orElseThrow()).isEqualByComparingTo("0.653595");
    Reply unknown =
        sandbox.xero(
            "PUT", "/Invoices", dollars.replace("F-1", "F-2").replace("\"USD\"", "\"XAF\""));
    assertThat(unknown.problems())
        .containsExactly("Organisation is not subscribed to currency XAF");
  }

  @Test
  void invoicesAreFoundByNumberReferenceAndStatus() {
    sandbox.xero(
        "PUT",
        "/Invoices",
        EACH,
        batch("Invoices", invoice("Q-1", "DRAFT"), invoice("Q-2", "DRAFT")));
    Reply byNumbers = sandbox.xero("GET", "/Invoices", Map.of("InvoiceNumbers", "Q-2,Q-3,Q-1"), "");
    assertThat(byNumbers.all("Invoices")).hasSize(2);
    assertThat(byNumbers.all("Invoices").get(0).objects("LineItems")).isEmpty();
    Reply byReference =
        sandbox.xero(
            "GET",
            "/Invoices",
            Map.of("where", "Reference==\"Q-2\" AND Status==\"DRAFT\"", "page", "1"),
            "");
    assertThat(byReference.one("Invoices").objects("LineItems")).hasSize(1);
    assertThat(sandbox.xero("GET", "/Invoices", Map.of("Statuses", "PAID"), "").all("Invoices"))
        .isEmpty();
    String contact =
        byReference.one("Invoices").nested("Contact").orElseThrow().text("ContactID").orElse("");
    Reply byContact =
        sandbox.xero(
            "GET",
            "/Invoices",
            Map.of("where", "Contact.ContactID==Guid(\"" + contact + "\")"),
            "");
    assertThat(byContact.all("Invoices")).hasSize(2);
  }

  @Test
  void notesAreAddedToHistory() {
    String id =
        sandbox
            .xero("PUT", "/Invoices", invoice("H-1", "DRAFT"))
            .one("Invoices")
            .text("InvoiceID")
            .orElse("");
    sandbox.xero(
        "PUT",
        "/Invoices/" + id + "/History",
        json("{'HistoryRecords':[{'Details':'From the shop'}]}"));
    assertThat(
            sandbox
                .xero("GET", "/Invoices/" + id + "/History", "")
                .one("HistoryRecords")
                .text("Details"))
        .contains("From the shop");
  }

  private void assertMoves(String from, String to, boolean allowed) {
    String number = from + "-" + to;
    sandbox.xero("PUT", "/Invoices", invoice(number, from));
    Reply reply = status(number, to);
    assertThat(reply.status()).as(number).isEqualTo(allowed ? 200 : 400);
  }

  private Reply status(String number, String status) {
    return sandbox.xero(
        "POST",
        "/Invoices",
        json("{'InvoiceNumber':'" + number + "','Status':'" + status + "','Type':'ACCREC'}"));
  }

  private void assertRefused(String line, String problem) {
    Reply reply = sandbox.xero("PUT", "/Invoices", invoice("X-1", "AUTHORISED", json(line)));
    assertThat(reply.problems()).containsExactly(problem);
  }

  private List<Fields> ledger(String collection) {
    return sandbox.control("GET", "/ledger?org=AU", "").all(collection);
  }
}
