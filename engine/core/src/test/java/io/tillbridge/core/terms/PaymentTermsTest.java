package io.tillbridge.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

  @ParameterizedTest
  @CsvSource({
    "0,                          2026-07-14, 2026-07-14",
    "14,                         2026-07-14, 2026-07-28",
    "30 days,                    2026-01-31, 2026-03-02",
    "end of month,               2026-02-03, 2026-02-28",
    "end of month,               2028-02-29, 2028-02-29",
    "14 days after end of month, 2026-12-24, 2027-01-14",
    "20 of month,                2026-07-14, 2026-07-20",
    "20 of month,                2026-07-21, 2026-08-20",
    "31 of month,                2026-02-10, 2026-02-28",
    "20 of following month,      2026-12-31, 2027-01-20",
    "31 of following month,      2026-01-31, 2026-02-28"
  })
  void anInvoiceIsDueAsItsTermsSay(String terms, LocalDate date, LocalDate due) {
    assertThat(PaymentTerms.parse(terms).due(date)).isEqualTo(due);
  }

  @Test
  void otherWordsAreRefusedWithTheFormsThereAre() {
    assertThatThrownBy(() -> PaymentTerms.parse("net 30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'net 30' are no payment terms")
        .hasMessageContaining("20 of following month");
  }
}
