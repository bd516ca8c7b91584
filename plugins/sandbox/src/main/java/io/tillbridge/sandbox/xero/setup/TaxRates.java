package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.TaxRate;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Filter;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The operations on tax rates. A new one is called TAX001, TAX002 and so on. */
public record TaxRates() {
  private static final String COLLECTION = "TaxRates";
  private static final Batch BATCH = new Batch(COLLECTION, "", "");
  private static final Set<String> ALL =
      Set.of("REVENUE", "EXPENSE", "ASSET", "EQUITY", "LIABILITY");

  /** GET of all. */
  public Answer list(Books books, Call call) {
    Optional<Predicate<JsonObject>> where = call.query("where").map(Filter::parse);
    List<JsonObject> rates =
        books.taxRates().values().stream()
            .sorted(Comparator.comparing(TaxRate::name))
            .map(TaxRates::shown)
            .filter(rate -> where.isEmpty() || where.get().test(rate))
            .toList();
    return Envelope.of(books, COLLECTION, rates);
  }

  /** GET of one, by tax type. */
  public Answer get(Books books, Call call) {
    TaxRate rate = books.taxRates().get(call.param("id"));
    if (rate == null) {
      throw XeroError.notFound();
    }
    return Envelope.of(books, COLLECTION, List.of(shown(rate)));
  }

  /** PUT of new ones; POST of new or changed ones. */
  public Answer write(Books books, Call call) {
    return BATCH.write(books, call, sent -> write(books.taxRates(), sent));
  }

  private static Batch.Result write(Map<String, TaxRate> rates, Fields sent) {
    Optional<TaxRate> old = sent.filled("TaxType").map(rates::get);
    String name = sent.filled("Name").or(() -> old.map(TaxRate::name)).orElse("");
    List<JsonObject> components = sent.objects("TaxComponents");
    if (name.isEmpty() || (old.isEmpty() && components.isEmpty())) {
      return new Batch.Refused(List.of("A tax rate needs a Name and TaxComponents"));
    }
    BigDecimal rate =
        components.stream()
            .map(component -> new Fields(component).number("Rate").orElse(BigDecimal.ZERO))
            .reduce(BigDecimal::add)
            .or(() -> old.map(TaxRate::rate))
            .orElse(BigDecimal.ZERO);
    TaxRate written =
        new TaxRate(
            name,
            old.map(TaxRate::taxType).orElseGet(() -> unused(rates)),
            sent.filled("ReportTaxType").or(() -> old.map(TaxRate::reportType)).orElse("OUTPUT"),
            components.stream()
                .findFirst()
                .flatMap(component -> new Fields(component).text("Name"))
                .or(() -> old.map(TaxRate::component))
                .orElse("Tax"),
            rate,
            old.map(TaxRate::sides).orElse(ALL),
            sent.filled("Status").or(() -> old.map(TaxRate::status)).orElse("ACTIVE"));
    rates.put(written.taxType(), written);
    return new Batch.Written(shown(written));
  }

  private static String unused(Map<String, TaxRate> rates) {
    int number = 1;
    while (rates.containsKey(String.format("TAX%03d", number))) {
      number++;
    }
    return String.format("TAX%03d", number);
  }

  private static JsonObject shown(TaxRate rate) {
    return JsonText.object()
        .add("Name", rate.name())
        .add("TaxType", rate.taxType())
        .add("ReportTaxType", rate.reportType())
        .add("CanApplyToAssets", rate.sides().contains("ASSET"))
        .add("CanApplyToEquity", rate.sides().contains("EQUITY"))
        .add("CanApplyToExpenses", rate.sides().contains("EXPENSE"))
        .add("CanApplyToLiabilities", rate.sides().contains("LIABILITY"))
        .add("CanApplyToRevenue", rate.sides().contains("REVENUE"))
        .add("DisplayTaxRate", rate.rate())
        .add("EffectiveRate", rate.rate())
        .add("Status", rate.status())
        .add(
            "TaxComponents",
            JsonText.array()
                .add(
                    JsonText.object()
                        .add("Name", rate.component())
                        .add("Rate", rate.rate())
                        .add("IsCompound", false)
                        .add("IsNonRecoverable", false)))
        .build();
  }
}
