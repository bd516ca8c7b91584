package io.tillbridge.server.rates;

import io.tillbridge.spi.ledger.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Published exchange rates as rows: what was published once stays as it was. */
final class RateTable {
  private RateTable() {}

  private record Row(String base, LocalDate day, String currency, BigDecimal units) {}

  static ExchangeRates all(Handle handle) {
    List<Row> rows =
        handle
            .createQuery(
                "SELECT base, day, currency, units FROM exchange_rate ORDER BY day DESC, currency")
            .map(
                (row, context) ->
                    new Row(
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        new BigDecimal(row.getString(4))))
            .list();
    if (rows.isEmpty()) {
      return ExchangeRates.NONE;
    }
    Map<LocalDate, Map<String, BigDecimal>> days = new LinkedHashMap<>();
    for (Row row : rows) {
      days.computeIfAbsent(row.day(), day -> new LinkedHashMap<>())
          .put(row.currency(), row.units());
    }
    List<ExchangeRates.Day> all = new ArrayList<>();
    days.forEach((date, units) -> all.add(new ExchangeRates.Day(date, units)));
    return new ExchangeRates(rows.get(0).base(), all);
  }

  static void keep(Handle handle, ExchangeRates rates) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO exchange_rate (base, day, currency, units) VALUES (?, ?, ?, ?) ON CONFLICT"
                + " DO NOTHING");
    for (ExchangeRates.Day day : rates.days()) {
      day.units()
          .forEach(
              (currency, units) ->
                  batch.add(rates.base(), day.date().toString(), currency, units.toPlainString()));
    }
    batch.execute();
  }

  /** The day whose rates the orders of {@code day} take; {@code newest} where none did before. */
  static LocalDate use(Handle handle, LocalDate day, LocalDate newest) {
    handle.execute(
        "INSERT INTO exchange_rate_use (day, published) VALUES (?, ?) ON CONFLICT DO NOTHING",
        day.toString(),
        newest.toString());
    return handle
        .createQuery("SELECT published FROM exchange_rate_use WHERE day = :day")
        .bind("day", day.toString())
        .map((row, context) -> LocalDate.parse(row.getString(1)))
        .one();
  }
}
