package io.tillbridge.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.bench.sample.Books;
import io.tillbridge.bench.sample.Orders;
import io.tillbridge.bench.sample.Shipped;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.core.translation.Translation.Verdict;
import io.tillbridge.core.translator.OrderTranslator;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.ReferenceData;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A baseline only counts if it does the same job. */
class HandDocumentsTest {
  private static final int ORDERS = 120;

  private final ReferenceData reference = Books.reference();
  private final HandDocuments byHand = new HandDocuments(new HandBooks(reference), "S1-", 14);

  @Test
  void theBaselineMakesTheSameDocumentsByteForByte() {
    try (RuleBase rules = Shipped.rules()) {
      OrderTranslator translator = new OrderTranslator(rules, Shipped.mappings(), Shipped.FLOW);
      for (int number = 1; number <= ORDERS; number++) {
        for (String status : List.of("P", "Q", "A")) {
          Order order = Orders.order(number, status, number % 4 != 0, number % 3 == 0);
          Translation made = translator.translate(order, History.NONE, reference);
          assertThat(made.verdict()).as("%s", made.findings()).isEqualTo(Verdict.BOOK);
          assertThat(texts(byHand.translate(order)))
              .as("order %s, status %s", number, status)
              .isEqualTo(texts(made.documents().stream().map(d -> d.body()).toList()));
        }
      }
    }
  }

  private static List<String> texts(List<JsonObject> documents) {
    return documents.stream().map(JsonObject::toString).toList();
  }
}
