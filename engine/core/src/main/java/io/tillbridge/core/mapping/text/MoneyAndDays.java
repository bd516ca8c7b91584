package io.tillbridge.core.mapping.text;

import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldMapper.Parameter;
import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import io.tillbridge.spi.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Mappers for amounts and days. */
final class MoneyAndDays {
  static final FieldMapper DAY =
      new NamedMapper(
          "date.day",
          "The day on which a moment falls in a time zone.",
          FieldType.DATE,
          List.of(
              new Parameter("moment", FieldType.DATE, true, "the moment, or a day as it is"),
              new Parameter("zone", FieldType.TEXT, true, "the zone: organisation.timeZone")),
          MoneyAndDays::day);

  static final FieldMapper AMOUNT =
      new NamedMapper(
          "money.amount",
          "An amount of money, rounded half up to the minor unit of its currency.",
          FieldType.AMOUNT,
          List.of(new Parameter("money", FieldType.AMOUNT, true, "the money")),
          MoneyAndDays::amount);

  private MoneyAndDays() {}

  private static Mapped day(Arguments arguments) {
    Optional<LocalDate> day = arguments.get("moment", LocalDate.class);
    Optional<Instant> moment = arguments.get("moment", Instant.class);
    if (day.isPresent()) {
      return new Mapped.Value(day.get());
    } else if (moment.isEmpty()) {
      return new Mapped.Nothing();
    }
    try {
      ZoneId zone = ZoneId.of(arguments.text("zone"));
      return new Mapped.Value(LocalDate.ofInstant(moment.get(), zone));
    } catch (DateTimeException e) {
      return new Mapped.Problem(
          "'" + arguments.text("zone") + "' is not a time zone: use one like Australia/Sydney");
    }
  }

  private static Mapped amount(Arguments arguments) {
    return arguments
        .get("money", Money.class)
        .<Mapped>map(money -> new Mapped.Value(money.rounded().amount()))
        .orElseGet(() -> new Mapped.Problem("this is no money: give an amount with its currency"));
  }
}
