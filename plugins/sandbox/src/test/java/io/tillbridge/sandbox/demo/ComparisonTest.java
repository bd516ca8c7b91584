package io.tillbridge.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an order counts as booked. */
class ComparisonTest {
  private static final BigDecimal TOTAL = new BigDecimal("110.00");
  private static final BigDecimal TAX = new BigDecimal("10.00");
  private static final PlacedOrder PAID = new PlacedOrder("12", TOTAL, TAX, TOTAL, "AUD", "P");

  @Test
  void anOrderThatStandsOnceAndToTheCentAgrees() {
    assertThat(verdict(invoice("WEB-12", "", "PAID", "110"))).isEqualTo("ok");
    assertThat(verdict(invoice("INV-7", "12", "PAID", "110"))).isEqualTo("ok");
  }

  @Test
  void anotherNumberWithTheSameEndIsAnotherOrder() {
    assertThat(verdict(invoice("WEB-112", "", "PAID", "110"))).isEqualTo("missing");
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThat(verdict(invoice("WEB-12", "", "AUTHORISED", "109.99")))
        .isEqualTo("total, status wrong");
    LedgerInvoice once = invoice("WEB-12", "", "PAID", "110");
    assertThat(verdict(once, once)).isEqualTo("booked 2 times");
    assertThat(verdict(once, invoice("WEB-12", "", "VOIDED", "110"))).isEqualTo("ok");
  }

  private static String verdict(LedgerInvoice... invoices) {
    return Comparison.of(List.of(PAID), Arrays.asList(invoices)).rows().get(0).verdict();
  }

  private static LedgerInvoice invoice(
      String number, String reference, String status, String total) {
    return new LedgerInvoice(number, reference, status, "AUD", new BigDecimal(total), TAX, TOTAL);
  }
}
