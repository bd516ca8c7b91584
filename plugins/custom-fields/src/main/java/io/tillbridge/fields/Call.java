package io.tillbridge.fields;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.Mapped;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, read by type. The first argument that can't be read is the fault. */
final class Call {
  private final Arguments arguments;
  private @Nullable String fault;

  Call(Arguments arguments) {
    this.arguments = arguments;
  }

  /** What is wrong with the arguments. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** The argument as it stands; a typed field gives its value. */
  Optional<Object> value(String name) {
    Object value = arguments.values().get(name);
    return value == null ? Optional.empty() : Optional.of(plain(value));
  }

  /** Text without blanks around it; empty where it is left out or blank. */
  Optional<String> text(String name) {
    return value(name).flatMap(value -> text(name, value));
  }

  /** Text as it stands, blanks and line ends too; {@code otherwise} where it is left out. */
  String verbatim(String name, String otherwise) {
    return value(name)
        .map(value -> value instanceof String text ? text : text(name, value).orElse(""))
        .orElse(otherwise);
  }

  /** Texts; one alone counts as a list of one. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object each : value(name).map(Call::list).orElse(List.of())) {
      text(name, plain(each)).ifPresent(texts::add);
    }
    return texts;
  }

  /** A table from text to text: a map, or texts like {@code 'Retail -> B2C'}. */
  Map<String, String> table(String name) {
    Map<String, String> table = new LinkedHashMap<>();
    Object value = value(name).orElse(Map.of());
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object to = entry.getValue();
        if (to != null) {
          text(name, plain(to)).ifPresent(text -> table.put(String.valueOf(entry.getKey()), text));
        }
      }
      return table;
    }
    for (String row : texts(name)) {
      int arrow = row.indexOf("->");
      if (arrow < 0) {
        faulty("'" + row + "' in " + name + " is not a row of a table: write 'Retail -> B2C'");
      } else {
        table.put(row.substring(0, arrow).trim(), row.substring(arrow + 2).trim());
      }
    }
    return table;
  }

  /** A whole number from {@code least}; {@code otherwise} where it is left out. */
  int count(String name, int least, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int count = new BigDecimal(text.get()).intValueExact();
      if (count >= least) {
        return count;
      }
    } catch (ArithmeticException | NumberFormatException notWhole) {
      // told below, with the same words as a number that is too small
    }
    faulty(name + " must be a whole number from " + least + ", and is '" + text.get() + "'");
    return otherwise;
  }

  /** The default as a text, or nothing. */
  Mapped defaultText() {
    return text("default").<Mapped>map(Mapped.Value::new).orElseGet(Mapped.Nothing::new);
  }

  /** The first fault counts. */
  void faulty(String what) {
    if (fault == null) {
      fault = what;
    }
  }

  private Optional<String> text(String name, Object value) {
    Optional<String> text = asText(value);
    if (text.isEmpty()) {
      faulty(name + " must be a single value, and is a list, a table or a whole document");
    }
    return text.map(String::trim).filter(each -> !each.isEmpty());
  }

  /** How a single value is written; empty for lists, tables and documents. */
  private static Optional<String> asText(Object value) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    if (value instanceof BigDecimal number) {
      return Optional.of(number.toPlainString());
    }
    if (value instanceof Boolean yes) {
      return Optional.of(yes ? "yes" : "no");
    }
    if (value instanceof Money money) {
      return Optional.of(money.amount().toPlainString());
    }
    return value instanceof Number || value instanceof LocalDate || value instanceof Instant
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  private static Object plain(Object value) {
    if (value instanceof FieldValue.Decimal decimal) {
      return decimal.value();
    }
    if (value instanceof FieldValue.Date date) {
      return date.value();
    }
    if (value instanceof FieldValue.YesNo yesNo) {
      return yesNo.value();
    }
    return value instanceof FieldValue field ? field.text() : value;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }
}
