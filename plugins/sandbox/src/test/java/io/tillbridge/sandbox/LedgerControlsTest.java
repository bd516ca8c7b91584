package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.invoice;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in Xero by hand, and what Xero then says to the app. */
class LedgerControlsTest {
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard()).signIn("AU");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void whatIsDatedInALockedPeriodIsRefusedUntilItIsUnlocked() {
    control("PATCH", "/ledger", "{'PeriodLockDate':'2026-03-31'}");
    assertThat(sandbox.xero("GET", "/Organisation", "").one("Organisations").has("PeriodLockDate"))
        .isTrue();
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("L-1", "AUTHORISED")).problems())
        .containsExactly(
            "The document date cannot be before the period lock date, currently set at"
                + " 31-Mar-2026");

    control("PATCH", "/ledger", "{'PeriodLockDate':''}");
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("L-1", "AUTHORISED")).status())
        .isEqualTo(200);
  }

  @Test
  void nothingOfAnInvoiceInALockedYearCanBeChanged() {
    sandbox.xero("PUT", "/Invoices", invoice("L-2", "AUTHORISED"));
    control("PATCH", "/ledger", "{'EndOfYearLockDate':'2026-06-30'}");
    Reply reply =
        sandbox.xero(
            "POST", "/Invoices", json("{'InvoiceNumber':'L-2','Status':'VOIDED','Type':'ACCREC'}"));
    assertThat(reply.problems().get(0)).contains("end of year lock date");
  }

  @Test
  void anArchivedAccountTakesNoLinesUntilItIsRestored() {
    control("PATCH", "/ledger/accounts/200", "{'Status':'ARCHIVED'}");
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("L-3", "AUTHORISED")).problems())
        .containsExactly("Account code '200' has been archived");
    control("PATCH", "/ledger/accounts/200", "{'Status':'ACTIVE'}");
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("L-3", "AUTHORISED")).status())
        .isEqualTo(200);
  }

  @Test
  void aMergedContactIsArchivedAndNamesTheOneItWentInto() {
    String old = contact("C-1", "Ann");
    String into = contact("C-2", "Ann Lee");
    control("PATCH", "/ledger/contacts/C-1", "{'MergedInto':'C-2'}");

    Fields shown = sandbox.xero("GET", "/Contacts/" + old, "").one("Contacts");
    assertThat(shown.text("ContactStatus")).contains("ARCHIVED");
    assertThat(shown.text("MergedToContactID")).contains(into);
    String note =
        invoice("L-4", "AUTHORISED")
            .replaceAll("\"Contact\":\\{[^}]*}", "\"Contact\":{\"ContactID\":\"" + old + "\"}");
    assertThat(sandbox.xero("PUT", "/Invoices", note).problems())
        .containsExactly("The contact is archived");
    assertThat(
            sandbox
                .xero("POST", "/Contacts", json("{'ContactNumber':'C-1','Name':'Ann'}"))
                .problems())
        .hasSize(1);
  }

  @Test
  void aDeletedItemIsNoLongerKnown() {
    sandbox.xero("PUT", "/Items", json("{'Items':[{'Code':'TEA','Name':'Tea'}]}"));
    control("DELETE", "/ledger/items/TEA", "");
    String line =
        invoice("L-5", "AUTHORISED")
            .replace("\"AccountCode\"", "\"ItemCode\":\"TEA\",\"AccountCode\"");
    assertThat(sandbox.xero("PUT", "/Invoices", line).problems())
        .containsExactly("Item code 'TEA' is not valid");
  }

  @Test
  void aVoidedInvoiceHasNoMoneyAndKeepsItsNumber() {
    sandbox.xero("PUT", "/Invoices", invoice("L-6", "AUTHORISED"));
    sandbox.xero(
        "PUT",
        "/Payments",
        batch(
            "Payments",
            json(
                "{'Invoice':{'InvoiceNumber':'L-6'},'Account':{'Code':'091'},'Date':'2026-03-02',"
                    + "'Amount':10}")));
    control("DELETE", "/ledger/documents/L-6", "");

    Fields shown = sandbox.invoice("L-6").one("Invoices");
    assertThat(shown.text("Status")).contains("VOIDED");
    assertThat(shown.objects("Payments")).isEmpty();
    assertThat(sandbox.xero("PUT", "/Invoices", invoice("L-6", "AUTHORISED")).problems())
        .containsExactly("Invoice # must be unique.");
  }

  @Test
  void withoutAccessNothingIsAnsweredUntilThereIsAccessAgain() {
    control("PATCH", "/ledger", "{'Connected':false}");
    assertThat(sandbox.xero("GET", "/Accounts", "").status()).isEqualTo(403);
    control("PATCH", "/ledger", "{'Connected':true}");
    assertThat(sandbox.xero("GET", "/Accounts", "").status()).isEqualTo(200);
  }

  @Test
  void aPlanWithOneCurrencySaysSo() {
    control("PATCH", "/ledger", "{'UseMulticurrency':false}");
    assertThat(sandbox.xero("GET", "/Organisation/Actions", "").all("Actions"))
        .filteredOn(action -> action.text("Name").equals(Optional.of("UseMulticurrency")))
        .extracting(action -> action.text("Status").orElse(""))
        .containsExactly("NOT-ALLOWED");
  }

  private String contact(String number, String name) {
    return sandbox
        .xero(
            "POST",
            "/Contacts",
            json("{'Contacts':[{'ContactNumber':'" + number + "','Name':'" + name + "'}]}"))
        .one("Contacts")
        .text("ContactID")
        .orElseThrow();
  }

  private void control(String method, String path, String body) {
    assertThat(sandbox.control(method, path, body.replace('\'', '"')).status()).isEqualTo(200);
  }
}
