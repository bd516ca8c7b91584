package io.tillbridge.fields;

import static io.tillbridge.fields.Mapping.call;
import static io.tillbridge.fields.Mapping.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.mapping.Mapped;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFieldsTest {

  @Test
  void every_single_value_has_a_text() {
    assertThat(value("field.text", "value", " PO 17 ")).isEqualTo("PO 17");
    assertThat(value("field.text", "value", new FieldValue.Text("red"))).isEqualTo("red");
    assertThat(value("field.text", "value", new FieldValue.Choice("L"))).isEqualTo("L");
    assertThat(value("field.text", "value", new FieldValue.YesNo(true))).isEqualTo("yes");
    assertThat(value("field.text", "value", false)).isEqualTo("no");
    assertThat(value("field.text", "value", new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(value("field.text", "value", LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    assertThat(value("field.text", "value", Money.of("12.50", "AUD"))).isEqualTo("12.50");
  }

  @Test
  void a_missing_or_blank_text_is_the_default_or_nothing() {
    assertThat(call("field.text")).isEqualTo(new Mapped.Nothing());
    assertThat(call("field.text", "value", " \n")).isEqualTo(new Mapped.Nothing());
    assertThat(value("field.text", "value", "", "default", "none")).isEqualTo("none");
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    assertThat(value("field.text", "value", "abc", "maxLength", new BigDecimal(3)))
        .isEqualTo("abc");
    assertThat(value("field.text", "value", "ab cd", "maxLength", new BigDecimal(3)))
        .isEqualTo("ab");
    assertThat(value("field.text", "value", "😀😀😀", "maxLength", "2")).isEqualTo("😀😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "ten", "99999999999"})
  void a_length_that_is_none_is_a_problem(String length) {
    assertThat(call("field.text", "value", "abc", "maxLength", length))
        .isInstanceOf(Mapped.Problem.class);
  }

  @Test
  void a_list_or_a_table_is_no_single_value() {
    assertThat(call("field.text", "value", List.of("a"))).isInstanceOf(Mapped.Problem.class);
    assertThat(call("field.text", "value", Map.of())).isInstanceOf(Mapped.Problem.class);
  }

  @Test
  void an_option_is_translated_in_any_case() {
    Map<String, Object> table = Map.of("Wholesale", "B2B", "Retail", "B2C");

    assertThat(value("field.choice", "value", "Retail", "options", table)).isEqualTo("B2C");
    assertThat(value("field.choice", "value", " wholeSALE", "options", table)).isEqualTo("B2B");
    assertThat(
            value(
                "field.choice",
                "value",
                "a",
                "options",
                Map.of("a", "small", "A", new FieldValue.Text("large"))))
        .isEqualTo("small");
  }

  @Test
  void a_table_may_be_written_in_rows() {
    List<String> rows = List.of("Retail -> B2C", "A=B->C -> D");

    assertThat(value("field.choice", "value", "retail", "options", rows)).isEqualTo("B2C");
    assertThat(value("field.choice", "value", "A=B", "options", rows)).isEqualTo("C -> D");
    assertThat(((Mapped.Problem) call("field.choice", "value", "x", "options", "Retail=B2C")).why())
        .contains("Retail=B2C");
  }

  @Test
  void a_yes_no_field_chooses_by_yes_and_no() {
    assertThat(
            value(
                "field.choice",
                "value",
                new FieldValue.YesNo(true),
                "options",
                Map.of("yes", "Gift", "no", "Own use")))
        .isEqualTo("Gift");
  }

  @Test
  void an_option_that_is_not_listed_is_the_default_or_a_problem_that_names_it() {
    Map<String, Object> table = Map.of("Retail", "B2C");

    assertThat(value("field.choice", "value", "x", "options", table, "default", "Other"))
        .isEqualTo("Other");
    Mapped problem = call("field.choice", "value", "Trade", "options", table);
    assertThat(((Mapped.Problem) problem).why()).contains("Trade", "Retail", "options");
    assertThat(call("field.choice", "options", table)).isEqualTo(new Mapped.Nothing());
    assertThat(call("field.choice", "value", "x", "options", "table"))
        .isInstanceOf(Mapped.Problem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|.|12",
        "-0.10|.|-0.10",
        "+3|.|3",
        "1,234.50|.|1234.50",
        "1 234.5|.|1234.5",
        "1'234'567|.|1234567",
        "1.234,50|,|1234.50",
        "0,5|,|0.5",
        "12.50|.|12.50"
      })
  void a_text_is_read_as_the_exact_number(String text, String mark, BigDecimal number) {
    assertThat(value("field.number", "value", text, "decimalMark", mark)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ten", "1,5", "1.2.3", "1e5", "--1", "$5", "1,23,4", ".", "0x1F", "1g000"})
  void a_text_that_is_no_number_is_a_problem(String text) {
    assertThat(((Mapped.Problem) call("field.number", "value", text)).why()).contains(text);
  }

  @Test
  void numbers_are_rounded_half_away_from_zero_only_where_asked() {
    assertThat(value("field.number", "value", new BigDecimal("1.005")))
        .isEqualTo(new BigDecimal("1.005"));
    assertThat(value("field.number", "value", "1.005", "decimals", new BigDecimal(2)))
        .isEqualTo(new BigDecimal("1.01"));
    assertThat(value("field.number", "value", "-2.5", "decimals", BigDecimal.ZERO))
        .isEqualTo(new BigDecimal("-3"));
  }

  @Test
  void the_decimal_mark_is_that_of_texts_alone() {
    assertThat(value("field.number", "value", new BigDecimal("1.5"), "decimalMark", ","))
        .isEqualTo(new BigDecimal("1.5"));
    assertThat(value("field.number", "decimalMark", ",", "default", "2.5"))
        .isEqualTo(new BigDecimal("2.5"));
    assertThat(value("field.number", "value", Money.of("3.25", "AUD"), "decimalMark", ","))
        .isEqualTo(new BigDecimal("3.25"));
    assertThat(call("field.number", "value", "1", "decimalMark", ";"))
        .isInstanceOf(Mapped.Problem.class);
    assertThat(call("field.number")).isEqualTo(new Mapped.Nothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2026-03-01|", "01/03/2026|dd/MM/yyyy", "1 Mar 2026|d MMM yyyy", "1.3.26|d.M.yy"})
  void a_day_is_read_by_its_format(String text, String format) {
    assertThat(
            format == null
                ? value("field.date", "value", text)
                : value("field.date", "value", text, "formats", List.of("MM-yyyy-dd", format)))
        .isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({"31/04/2026", "29/02/2026", "soon", "2026-03-01"})
  void a_day_that_does_not_exist_or_fit_is_a_problem(String text) {
    assertThat(call("field.date", "value", text, "formats", "dd/MM/yyyy"))
        .isInstanceOf(Mapped.Problem.class);
  }

  @Test
  void a_day_stays_what_it_is_and_a_missing_one_is_the_default_or_nothing() {
    LocalDate day = LocalDate.of(2026, 3, 1);

    assertThat(value("field.date", "value", new FieldValue.Date(day), "formats", "dd/MM/yyyy"))
        .isEqualTo(day);
    assertThat(value("field.date", "formats", "dd/MM/yyyy", "default", "2026-03-01"))
        .isEqualTo(day);
    assertThat(call("field.date")).isEqualTo(new Mapped.Nothing());
    assertThat(call("field.date", "value", "1", "formats", "dd/bb{"))
        .isInstanceOf(Mapped.Problem.class);
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "TRUE,true", "1,true", "On,true", "No,false", "0,false", "off,false"})
  void usual_texts_mean_yes_or_no(String text, boolean answer) {
    assertThat(value("field.yesNo", "value", text)).isEqualTo(answer);
  }

  @Test
  void other_texts_mean_yes_or_no_where_they_are_listed() {
    assertThat(value("field.yesNo", "value", "oui", "yes", List.of("oui"), "no", "non"))
        .isEqualTo(true);
    assertThat(value("field.yesNo", "value", "NON", "yes", List.of("oui"), "no", "non"))
        .isEqualTo(false);
    assertThat(call("field.yesNo", "value", "true", "yes", "oui"))
        .isInstanceOf(Mapped.Problem.class);
    assertThat(call("field.yesNo", "value", "maybe")).isInstanceOf(Mapped.Problem.class);
  }

  @Test
  void yes_is_yes_and_missing_is_the_default_or_nothing() {
    assertThat(value("field.yesNo", "value", new FieldValue.YesNo(false), "default", true))
        .isEqualTo(false);
    assertThat(value("field.yesNo", "value", new BigDecimal("1"))).isEqualTo(true);
    assertThat(value("field.yesNo", "default", "yes", "yes", "oui")).isEqualTo(true);
    assertThat(call("field.yesNo", "value", "")).isEqualTo(new Mapped.Nothing());
  }
}
