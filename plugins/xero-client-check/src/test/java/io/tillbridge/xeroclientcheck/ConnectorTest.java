package io.tillbridge.xeroclientcheck;

import static io.tillbridge.spi.ledger.LedgerKind.ALLOCATION;
import static io.tillbridge.spi.ledger.LedgerKind.CONTACT;
import static io.tillbridge.spi.ledger.LedgerKind.CREDIT_NOTE;
import static io.tillbridge.spi.ledger.LedgerKind.INVOICE;
import static io.tillbridge.spi.ledger.LedgerKind.ITEM;
import static io.tillbridge.spi.ledger.LedgerKind.PAYMENT;
import static io.tillbridge.xeroclientcheck.Bookkeeping.request;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our connector and the sandbox's books, with people who meddle and a line that breaks. */
class ConnectorTest {
  private final Bookkeeping xero =
      new Bookkeeping(
          Map.of("createTracking", "yes", "createCurrencies", "yes", "historyNote", "yes"));
  private final String ann = xero.stands(contact("C-1", "Ann Lee"));

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void aCreditNoteIsAllocatedInPartAndPaidOutInPart() {
    String invoice = xero.stands(invoice("1", "100"));
    xero.stands(payment("1", invoice, "60"));
    String note = xero.stands(note("1-R1", "100"));
    WriteRequest allocation =
        request(
            ALLOCATION,
            "1-R1/1",
            "{'CreditNote':{'CreditNoteID':'"
                + note
                + "'},'Invoice':{'InvoiceID':'"
                + invoice
                + "'},'Amount':50,'Date':'2026-03-05'}",
            "");
    WriteRequest payout =
        request(
            PAYMENT,
            "1-R1/r",
            "{'CreditNote':{'CreditNoteID':'"
                + note
                + "'},'Account':{'Code':'091'},'Amount':60,'Date':'2026-03-05','Reference':'1-R1'}",
            "");

    assertThat(xero.write(allocation)).isInstanceOf(Outcome.Done.class);
    assertThat(xero.write(payout)).isInstanceOf(Outcome.Done.class);

    assertThat(xero.find(note("1-R1", "100")).orElseThrow().outcome()).isPresent();
    assertThat(xero.find(allocation).orElseThrow().outcome()).isPresent();
    assertThat(xero.find(payout).orElseThrow().outcome()).isPresent();
    assertThat(xero.books("Invoices").get(0).getString("Status")).isEqualTo("PAID");
    assertThat(xero.books("CreditNotes").get(0).getString("Status")).isEqualTo("PAID");
    Outcome.Rejected tooMuch =
        (Outcome.Rejected) xero.write(request(PAYMENT, "x", payout.document().toString(), ""));
    assertThat(tooMuch.problems().get(0).advice()).isNotEmpty();
  }

  @Test
  void aPaymentThatArrivesAfterItWasLookedUpInVainIsBookedOnce() {
    String invoice = xero.stands(invoice("1", "100"));
    xero.fault("{'fault':'late','millis':300,'match':{'method':'PUT','path':'/Payments'}}");

    assertThat(xero.write(payment("1", invoice, "40"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(xero.find(payment("1", invoice, "40"))).isEmpty();
    String again =
        xero.stands(
            request(PAYMENT, "1/40", payment("1", invoice, "40").document().toString(), "", 2));

    await()
        .during(Duration.ofMillis(600))
        .untilAsserted(
            () ->
                assertThat(xero.books("Payments"))
                    .extracting(payment -> payment.getString("PaymentID"))
                    .containsExactly(again));
  }

  @Test
  void anInvoiceThatAPersonVoidedIsGoneAndThenBookedUnderTheNextNumber() {
    String first = xero.stands(invoice("1", "100"));
    xero.person(DELETE, "/documents/1", "");
    Outcome.Rejected gone =
        (Outcome.Rejected)
            xero.write(request(INVOICE, "1", invoice("1", "90").document().toString(), first, 2));
    assertThat(gone.gone()).isEqualTo(INVOICE);

    Outcome.Done anew =
        (Outcome.Done)
            xero.write(request(INVOICE, "1", invoice("1", "90").document().toString(), "", 3));
    assertThat(anew.answer().getString("InvoiceNumber")).isEqualTo("1/2");
    assertThat(xero.find(invoice("1", "90")).orElseThrow().remoteId()).isEqualTo(anew.remoteId());
    assertThat(
            xero.write(
                request(
                    INVOICE, "1", invoice("1", "80").document().toString(), anew.remoteId(), 4)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anInvoiceThatAPersonMadeUnderOurNumberStaysAsItIs() {
    xero.stands(
        request(
            INVOICE,
            "1",
            invoice("1", "77").document().toString().replace("\"200\"", "\"260\""),
            ""));
    WriteRequest ours = request(INVOICE, "other", invoice("1", "100").document().toString(), "");

    assertThat(xero.find(ours).orElseThrow().objections()).isNotEmpty();
    assertThat(xero.write(ours)).isInstanceOf(Outcome.Rejected.class);
    assertThat(xero.books("Invoices")).hasSize(1);
  }

  @Test
  void whatIsForAMergedContactGoesToTheOneItWentInto() {
    String other = xero.stands(contact("C-2", "Ann Lee-Smith"));
    xero.person(PATCH, "/contacts/C-1", "{'MergedInto':'C-2'}");

    assertThat(xero.write(invoice("1", "100"))).isInstanceOf(Outcome.Done.class);
    assertThat(xero.write(note("1-R1", "10"))).isInstanceOf(Outcome.Done.class);
    assertThat(xero.find(invoice("1", "100")).orElseThrow().outcome()).isPresent();
    assertThat(xero.books("Invoices").get(0).getJsonObject("Contact").getString("ContactID"))
        .isEqualTo(other);
    WriteRequest moved =
        request(CONTACT, "C-1", contact("C-1", "Ann Lee").document().toString(), ann, 2);
    assertThat(xero.stands(moved)).isEqualTo(other);
  }

  @Test
  void eachTroubleHasAdviceAndEndsOnceItIsMended() {
    xero.stands(request(ITEM, "TEA", "{'Code':'TEA','Name':'Tea'}", ""));
    mended(
        () -> xero.person(PATCH, "", "{'PeriodLockDate':'2026-03-31'}"),
        () -> xero.person(PATCH, "", "{'PeriodLockDate':''}"),
        "lock date");
    mended(
        () -> xero.person(PATCH, "/accounts/200", "{'Status':'ARCHIVED'}"),
        () -> xero.person(PATCH, "/accounts/200", "{'Status':'ACTIVE'}"),
        "Restore the account");
    mended(
        () -> xero.person(PATCH, "/contacts/C-1", "{'ContactStatus':'ARCHIVED'}"),
        () -> xero.person(PATCH, "/contacts/C-1", "{'ContactStatus':'ACTIVE'}"),
        "Restore the contact");
    mended(
        () -> xero.person(DELETE, "/items/TEA", ""),
        () -> xero.stands(request(ITEM, "TEA", "{'Code':'TEA','Name':'Tea'}", "", 2)),
        "The item is gone");
  }

  private void mended(Runnable trouble, Runnable mending, String advice) {
    int number = xero.books("Invoices").size() + 1;
    String document =
        invoice("T" + number, "100")
            .document()
            .toString()
            .replace("\"AccountCode\"", "\"ItemCode\":\"TEA\",\"AccountCode\"");
    trouble.run();
    Outcome.Rejected rejected =
        (Outcome.Rejected) xero.write(request(INVOICE, "T" + number, document, ""));
    assertThat(rejected.problems().get(0).advice()).contains(advice);
    assertThat(rejected.remoteId()).isEmpty();
    mending.run();
    assertThat(xero.write(request(INVOICE, "T" + number, document, "", 2)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void withoutAccessTheLaneStopsUntilThereIsAccessAgain() {
    xero.person(PATCH, "", "{'Connected':false}");
    Outcome.Blocked blocked = (Outcome.Blocked) xero.write(invoice("1", "100"));
    assertThat(blocked.blockage().kind()).isEqualTo(Blockage.Kind.RECONNECT);
    xero.person(PATCH, "", "{'Connected':true}");
    assertThat(xero.write(invoice("1", "100"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void trackingAndCurrenciesAreMadeWhereTheyAreMissing() {
    String document =
        invoice("1", "100")
            .document()
            .toString()
            .replace(
                "\"AccountCode\"",
                "\"Tracking\":[{\"Name\":\"Region\",\"Option\":\"South\"}],\"AccountCode\"")
            .replace("\"Type\"", "\"CurrencyCode\":\"PLN\",\"Type\"");

    assertThat(xero.write(request(INVOICE, "1", document, ""))).isInstanceOf(Outcome.Done.class);
    assertThat(xero.books("Invoices").get(0).toString()).contains("South").contains("PLN");
  }

  private static WriteRequest contact(String number, String name) {
    return request(CONTACT, number, "{'ContactNumber':'" + number + "','Name':'" + name + "'}", "");
  }

  /** {@code net} and a tenth of tax. */
  private WriteRequest invoice(String number, String net) {
    return request(
        INVOICE,
        number,
        document(net)
            .replace("{'Type'", "{'InvoiceNumber':'" + number + "','Type'")
            .replace("NOTE", "ACCREC"),
        "");
  }

  private WriteRequest note(String number, String net) {
    return request(
        CREDIT_NOTE,
        number,
        document(net)
            .replace("{'Type'", "{'CreditNoteNumber':'" + number + "','Type'")
            .replace("NOTE", "ACCRECCREDIT"),
        "");
  }

  private String document(String net) {
    return "{'Type':'NOTE','Contact':{'ContactID':'"
        + ann
        + "'},'Date':'2026-03-05','Status':'AUTHORISED','Reference':'1','LineItems':[{"
        + "'Description':'Tea','Quantity':1,'UnitAmount':"
        + new BigDecimal(net)
        + ",'AccountCode':'200','TaxType':'OUTPUT'}],'Url':'https://shop.example/1'}";
  }

  private static WriteRequest payment(String number, String invoice, String amount) {
    return request(
        PAYMENT,
        number + "/" + amount,
        "{'Invoice':{'InvoiceID':'"
            + invoice
            + "'},'Account':{'Code':'091'},'Date':'2026-03-05','Reference':'"
            + number
            + "','Amount':"
            + amount
            + "}",
        "");
  }
}
