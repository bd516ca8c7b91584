package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;

import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code field.date(value, formats?, default?)}: a day. Text is read by the first format that fits,
 * like {@code ["dd/MM/yyyy", "d MMM yyyy"]} (months in English), and as 2026-03-01 where none is
 * given; a day that doesn't exist, like 31 April, is no day. A moment is the day it falls on in
 * {@code zone}, UTC unless told otherwise.
 */
final class FieldDate {
  private FieldDate() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.date",
        "A custom field, or a text, as a day.",
        List.of(
            optional("value", FieldType.TEXT, "The value; may be missing."),
            optional("formats", FieldType.LIST, "How text is written, like dd/MM/yyyy."),
            optional("default", FieldType.TEXT, "The day, as 2026-03-01, for a missing value.")),
        FieldType.DATE,
        FieldDate::map);
  }

  private static Mapped map(Call call) {
    List<DateTimeFormatter> formats = formats(call);
    Optional<Object> value = call.value("value");
    Optional<String> text = call.text("value");
    if (text.isPresent()) {
      boolean isDate = value.isPresent() && value.get() instanceof LocalDate;
      return read(text.get(), isDate ? List.of(DateTimeFormatter.ISO_LOCAL_DATE) : formats);
    }
    return call.text("default")
        .map(each -> read(each, List.of(DateTimeFormatter.ISO_LOCAL_DATE)))
        .orElseGet(Mapped.Nothing::new);
  }

  private static Mapped read(String text, List<DateTimeFormatter> formats) {
    for (DateTimeFormatter format : formats) {
      try {
        return new Mapped.Value(LocalDate.parse(text, format));
      } catch (DateTimeException doesNotFit) {
        // the next format may
      }
    }
    return new Mapped.Problem(
        "'" + text + "' is not a day in any of the formats: add its format to formats");
  }

  private static List<DateTimeFormatter> formats(Call call) {
    List<DateTimeFormatter> formats = new ArrayList<>();
    for (String pattern : call.texts("formats")) {
      try {
        // A strict y wants an era beside it; people who write yyyy mean the plain year.
        formats.add(
            DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
      } catch (IllegalArgumentException notAPattern) {
        call.faulty("'" + pattern + "' in formats is not a date format: write it like dd/MM/yyyy");
      }
    }
    return formats.isEmpty() ? List.of(DateTimeFormatter.ISO_LOCAL_DATE) : formats;
  }
}
