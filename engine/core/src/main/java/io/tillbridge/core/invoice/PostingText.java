package io.tillbridge.core.invoice;

import io.tillbridge.core.invoice.InvoiceLine.Tracking;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A posting as JSON text. Amounts are texts, so that each keeps its decimals; what a line rests on
 * and its custom fields are left out.
 */
public final class PostingText {
  private static final JsonProvider JSON = JsonProvider.provider();

  private PostingText() {}

  /** As text. */
  public static String write(Posting posting) {
    JsonArrayBuilder lines = JSON.createArrayBuilder();
    posting.lines().forEach(line -> lines.add(line(line)));
    return JSON.createObjectBuilder()
        .add("origin", posting.origin())
        .add("basis", posting.basis().name())
        .add("lines", lines)
        .build()
        .toString();
  }

  /** Reads what {@link #write} wrote; throws a RuntimeException on any other text. */
  public static Posting read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject posting = reader.readObject();
      return new Posting(
          posting.getString("origin"),
          PriceBasis.valueOf(posting.getString("basis")),
          posting.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
              .map(PostingText::line)
              .toList());
    }
  }

  private static JsonObjectBuilder line(InvoiceLine line) {
    JsonObjectBuilder tracking = JSON.createObjectBuilder();
    line.tracking().forEach(each -> tracking.add(each.category(), each.option()));
    return JSON.createObjectBuilder()
        .add("id", line.id())
        .add("description", line.description())
        .add("quantity", line.quantity().toPlainString())
        .add("unit", line.unitAmount().toString())
        .add("amount", line.lineAmount().toString())
        .add("item", line.itemCode())
        .add("account", line.account())
        .add("taxType", line.taxType())
        .add("tax", line.taxAmount().toString())
        .add("forced", line.taxAmountForced())
        .add("tracking", tracking);
  }

  private static InvoiceLine line(JsonObject line) {
    JsonObject tracking = line.getJsonObject("tracking");
    List<Tracking> options =
        tracking.keySet().stream()
            .map(category -> new Tracking(category, tracking.getString(category)))
            .toList();
    return new InvoiceLine(
        line.getString("id"),
        line.getString("description"),
        new BigDecimal(line.getString("quantity")),
        Money.parse(line.getString("unit")),
        Money.parse(line.getString("amount")),
        line.getString("item"),
        line.getString("account"),
        line.getString("taxType"),
        Money.parse(line.getString("tax")),
        line.getBoolean("forced"),
        options,
        Map.of(),
        List.of());
  }
}
