package io.tillbridge.core.mapping.cel;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.money.CurrencyMismatch;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What operations do to their values. */
final class Conversions {
  /** Longer than any amount; keeps a hostile number from growing without bound. */
  private static final int MOST_DIGITS = 40;

  private Conversions() {}

  static BigDecimal decimal(String text) {
    if (!text.matches("-?\\d{1,20}(\\.\\d{1,18})?")) {
      throw new Unmappable("'" + text + "' is not a decimal number: write it like 12.50");
    }
    return new BigDecimal(text);
  }

  static BigDecimal round(BigDecimal value, BigDecimal decimals) {
    int scale = decimals.min(BigDecimal.TEN).max(BigDecimal.ZERO).intValue();
    return value.setScale(scale, RoundingMode.HALF_UP);
  }

  static BigDecimal bounded(BigDecimal value) {
    if (value.precision() > MOST_DIGITS) {
      throw new Unmappable("a number grew past " + MOST_DIGITS + " digits");
    }
    return value;
  }

  static Money sum(Money one, Money other) {
    try {
      return one.plus(other);
    } catch (CurrencyMismatch e) {
      throw new Unmappable(e.getMessage() + "");
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static int compare(Object one, Object other) {
    try {
      return ((Comparable) one).compareTo(other);
    } catch (CurrencyMismatch e) {
      throw new Unmappable(e.getMessage() + "");
    }
  }

  /** Whether both are the same to a person: 1.0 is 1.00, and so for money. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    } else if (one instanceof Money a && other instanceof Money b) {
      return a.sameAs(b);
    }
    return one != null && one.equals(other);
  }

  static boolean isIn(Object value, List<?> list) {
    return list.stream().anyMatch(each -> same(value, each));
  }

  static @Nullable Object at(List<?> list, BigDecimal index) {
    boolean inside = index.signum() >= 0 && index.compareTo(BigDecimal.valueOf(list.size())) < 0;
    return inside ? list.get(index.intValue()) : null;
  }

  static String text(Object value) {
    if (value instanceof FieldValue field) {
      return field.text();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof ZoneId zone) {
      return zone.getId();
    } else if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value.toString();
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String join(List<?> texts, String separator) {
    return String.join(
        separator, texts.stream().map(Object::toString).filter(text -> !text.isBlank()).toList());
  }

  static LocalDate date(Object moment, Object zone) {
    return LocalDate.ofInstant((Instant) moment, (ZoneId) zone);
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unmappable("'" + text + "' is not a day: write it like 2026-07-31");
    }
  }

  static LocalDate addDays(Object day, BigDecimal days) {
    if (days.abs().compareTo(BigDecimal.valueOf(36_600)) > 0) {
      throw new Unmappable(days + " days is more than a century");
    }
    return ((LocalDate) day).plusDays(days.longValue());
  }

  /** The first 16 hexadecimal digits of the text's SHA-256: short, and the same for ever. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
