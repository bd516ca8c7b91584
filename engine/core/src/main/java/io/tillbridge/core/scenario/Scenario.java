package io.tillbridge.core.scenario;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A scenario as it stands in its file, with the samples that it starts from filled in. */
final class Scenario {
  private static final Set<String> MEMBERS =
      Set.of("name", "from", "order", "organisation", "ledger", "history", "flow", "expect");

  private final JsonObject written;
  private final Function<String, JsonObject> samples;
  private final CanonicalJson json;

  /** {@code samples} reads a file by its name relative to the scenarios' folder. */
  Scenario(JsonObject written, Function<String, JsonObject> samples, CanonicalJson json) {
    this.written = written;
    this.samples = samples;
    this.json = json;
    for (String member : written.keySet()) {
      if (!MEMBERS.contains(member)) {
        throw new IllegalArgumentException(
            "a scenario has no \"" + member + "\": it takes " + MEMBERS.stream().sorted().toList());
      }
    }
  }

  /** The sample order, changed as the scenario says (JSON merge patch, RFC 7396). */
  Order order() {
    JsonObject sample = samples.apply(written.getString("from", "samples/order.json"));
    return json.fromJson(changed(sample, "order"), Order.class);
  }

  /** The sample organisation's reference data, changed as the scenario says. */
  ReferenceData reference() {
    String country = written.getString("organisation", "AU");
    JsonObject sample = samples.apply("organisations/" + country + ".json");
    return json.fromJson(changed(sample, "ledger"), ReferenceData.class);
  }

  History history() {
    JsonObject history = object("history");
    JsonObject booked = history.getJsonObject("booked");
    List<History.OtherOrder> others =
        objects(history, "sameNumber")
            .map(o -> new History.OtherOrder(o.getString("orderId"), o.getString("contentHash")))
            .toList();
    return new History(
        booked == null
            ? Optional.empty()
            : Optional.of(
                new Booked(
                    BookStatus.valueOf(booked.getString("status")),
                    Money.parse(booked.getString("total")),
                    Money.parse(booked.getString("paid")))),
        others,
        objects(history, "documents").map(Scenario::document).toList());
  }

  /** {@code {"kind": "PAYMENT", "key": "1007/t1", "total": "5.00 AUD", "of": "INVOICE 1007"}}. */
  private static BookedDocument document(JsonObject written) {
    String of = written.getString("of", "");
    int space = of.indexOf(' ');
    List<Link> links =
        space < 0
            ? List.of()
            : List.of(
                new Link("", LedgerKind.valueOf(of.substring(0, space)), of.substring(space + 1)));
    return new BookedDocument(
        LedgerKind.valueOf(written.getString("kind")),
        written.getString("key"),
        Money.parse(written.getString("total")),
        links,
        null,
        true);
  }

  private static Stream<JsonObject> objects(JsonObject of, String member) {
    return of.containsKey(member)
        ? of.getJsonArray(member).getValuesAs(JsonObject.class).stream()
        : Stream.of();
  }

  /** The flow's own texts. */
  Map<String, String> flow() {
    Map<String, String> texts = new LinkedHashMap<>();
    object("flow").forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
    return texts;
  }

  Expectation expectation() {
    if (!written.containsKey("expect")) {
      throw new IllegalArgumentException("the scenario has no \"expect\"");
    }
    return new Expectation(object("expect"));
  }

  private JsonObject changed(JsonObject sample, String member) {
    return Json.createMergePatch(object(member)).apply(sample).asJsonObject();
  }

  private JsonObject object(String member) {
    return written.containsKey(member)
        ? written.getJsonObject(member)
        : JsonValue.EMPTY_JSON_OBJECT;
  }
}
