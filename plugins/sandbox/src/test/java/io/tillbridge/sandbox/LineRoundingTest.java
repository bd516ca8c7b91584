package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.invoice;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of Xero's page on rounding, and what follows from them. */
class LineRoundingTest {
  private LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard());

  @BeforeEach
  void signIn() {
    sandbox = sandbox.signIn("AU");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void taxIsRoundedLineByLineAndThenAddedUp() {
    sandbox.signIn("NZ");
    Fields invoice =
        booked(
            line("25.06", 1, "OUTPUT2"), line("25.61", 1, "OUTPUT2"), line("25.63", 1, "OUTPUT2"));
    assertMoney(invoice, "TotalTax", "11.44");
    assertMoney(invoice, "SubTotal", "76.30");
    assertMoney(invoice, "Total", "87.74");
  }

  @Test
  void halvesGoUp() {
    assertMoney(booked(line("21.65", 1, "OUTPUT")), "TotalTax", "2.17");
  }

  @Test
  void unitPricesAreCutToCentsFirst() {
    assertMoney(booked(line("1.2345", 3, "EXEMPTOUTPUT")), "Total", "3.69");
  }

  @Test
  void unitPricesKeepFourDecimalsWhereAskedAndAreShownSoWhereAsked() {
    Reply written =
        sandbox.xero(
            "PUT",
            "/Invoices",
            Map.of("unitdp", "4", "summarizeErrors", "false"),
            batch("Invoices", invoice("R-4", "AUTHORISED", line("1.23455", 3, "EXEMPTOUTPUT"))));
    Fields invoice = written.one("Invoices");
    assertMoney(new Fields(invoice.objects("LineItems").get(0)), "UnitAmount", "1.2346");
    assertMoney(invoice, "Total", "3.70");
    Fields short2 = sandbox.invoice("R-4").one("Invoices");
    assertMoney(new Fields(short2.objects("LineItems").get(0)), "UnitAmount", "1.23");
    Fields long4 =
        sandbox.xero("GET", "/Invoices", Map.of("unitdp", "4", "page", "1"), "").one("Invoices");
    assertMoney(new Fields(long4.objects("LineItems").get(0)), "UnitAmount", "1.2346");
  }

  @Test
  void taxIsTakenOutOfInclusiveAmounts() {
    Fields invoice =
        sandbox
            .xero(
                "PUT",
                "/Invoices",
                invoice("I-1", "AUTHORISED", line("11.99", 1, "OUTPUT"))
                    .replace("\"Date\"", "\"LineAmountTypes\":\"Inclusive\",\"Date\""))
            .one("Invoices");
    assertMoney(invoice, "TotalTax", "1.09");
    assertMoney(invoice, "SubTotal", "10.90");
    assertMoney(invoice, "Total", "11.99");
  }

  @Test
  void taxThatWasSaidIsTakenAsItIs() {
    Fields invoice =
        booked(
            "{'Description':'x','Quantity':1,'UnitAmount':100,'AccountCode':'200',"
                + "'TaxType':'OUTPUT','TaxAmount':9.99}");
    assertMoney(invoice, "Total", "109.99");
  }

  @Test
  void discountsLowerTheLine() {
    Fields invoice =
        booked(
            "{'Description':'x','Quantity':3,'UnitAmount':10,'DiscountRate':33.33,"
                + "'AccountCode':'200','TaxType':'EXEMPTOUTPUT'}");
    assertMoney(invoice, "Total", "20.00");
    assertMoney(invoice, "TotalDiscount", "10.00");
  }

  @Test
  void amountsThatDoNotFitAreRefused() {
    Reply line =
        sandbox.xero(
            "PUT",
            "/Invoices",
            invoice(
                "M-1",
                "DRAFT",
                json(
                    "{'Description':'x','Quantity':3,'UnitAmount':22.31,'LineAmount':66.88,"
                        + "'AccountCode':'200'}")));
    assertThat(line.status()).isEqualTo(400);
    assertThat(line.problems())
        .containsExactly("The line total 66.88 does not match the expected line total 66.93");
    Reply total =
        sandbox.xero(
            "PUT",
            "/Invoices",
            invoice("M-2", "DRAFT").replace("\"Date\"", "\"Total\":110.01,\"Date\""));
    assertThat(total.problems())
        .containsExactly("The document total does not equal the sum of the lines.");
  }

  @Test
  void aPriceIsFoundForAnAmount() {
    Fields invoice = booked("{'Description':'x','Quantity':3,'LineAmount':10,'AccountCode':'200'}");
    assertMoney(invoice, "SubTotal", "10.00");
    assertMoney(new Fields(invoice.objects("LineItems").get(0)), "UnitAmount", "3.33");
  }

  private Fields booked(String... lines) {
    String body = invoice("R-1", "AUTHORISED", json(String.join(",", lines)));
    return sandbox.xero("PUT", "/Invoices", body).one("Invoices");
  }

  private static String line(String price, int quantity, String tax) {
    return json(
        "{'Description':'Goods','Quantity':"
            + quantity
            + ",'UnitAmount':"
            + price
            + ",'AccountCode':'200','TaxType':'"
            + tax
            + "'}");
  }

  private static void assertMoney(Fields fields, String field, String expected) {
    assertThat(fields.number(field)).as(field).isPresent();
    assertThat(fields.number(field).orElseThrow())
        .as(field)
        .isEqualByComparingTo(new BigDecimal(expected));
  }
}
