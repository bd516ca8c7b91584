package io.tillbridge.spi.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of a custom field, with its type. As JSON: {@code {"type":"text","value":"PO 17"}}. */
public sealed interface FieldValue {

  /** The value as a person would write it. */
  String text();

  /** Free text. */
  record Text(String value) implements FieldValue {
    @Override
    public String text() {
      return value;
    }
  }

  /** One of a list of options, by its name. */
  record Choice(String value) implements FieldValue {
    @Override
    public String text() {
      return value;
    }
  }

  /** A number, exact. */
  record Decimal(BigDecimal value) implements FieldValue {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /** A day, without a time zone. */
  record Date(LocalDate value) implements FieldValue {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /** Yes or no. */
  record YesNo(boolean value) implements FieldValue {
    @Override
    public String text() {
      return value ? "yes" : "no";
    }
  }
}
