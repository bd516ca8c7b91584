package io.tillbridge.xero.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentTest {

  @Property(tries = 200)
  void whateverTheOrderEachDocumentGetsItsOwnElement(@ForAll("orders") List<Integer> order) {
    List<Entry> entries = entries(order.size());
    List<Element> shuffled = order.stream().map(i -> answer(i)).toList();

    List<Optional<Element>> assigned = Assignment.of(Resource.INVOICE, entries, shuffled);

    for (int i = 0; i < entries.size(); i++) {
      assertThat(assigned.get(i).orElseThrow().text("InvoiceNumber")).isEqualTo("NZ-" + i);
    }
  }

  @Property(tries = 200)
  void whateverIsLeftOutNoDocumentGetsAnothersElement(
      @ForAll("orders") List<Integer> order, @ForAll int seed) {
    List<Entry> entries = entries(order.size());
    List<Element> some =
        order.stream().filter(i -> (seed >> (i % 31) & 1) == 0).map(i -> answer(i)).toList();

    List<Optional<Element>> assigned = Assignment.of(Resource.INVOICE, entries, some);

    for (int i = 0; i < entries.size(); i++) {
      String expected = "NZ-" + i;
      assertThat(assigned.get(i).map(each -> each.text("InvoiceNumber")).orElse(expected))
          .isEqualTo(expected);
    }
    assertThat(assigned.stream().filter(Optional::isPresent)).hasSameSizeAs(some);
  }

  @Property(tries = 50)
  void elementsThatSayNothingBelongToTheirPlaces(@ForAll("orders") List<Integer> order) {
    List<Entry> entries = entries(order.size());
    List<Element> silent =
        IntStream.range(0, order.size())
            .mapToObj(i -> new Element(Json.createObjectBuilder().add("at", i).build()))
            .toList();

    List<Optional<Element>> assigned = Assignment.of(Resource.INVOICE, entries, silent);

    for (int i = 0; i < entries.size(); i++) {
      assertThat(assigned.get(i).orElseThrow().text("at")).isEqualTo(String.valueOf(i));
    }
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.integers()
        .between(1, 50)
        .flatMap(size -> Arbitraries.shuffle(IntStream.range(0, size).boxed().toList()));
  }

  private static Element answer(int i) {
    return new Element(Json.createObjectBuilder().add("InvoiceNumber", "NZ-" + i).build());
  }

  private static List<Entry> entries(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                Entry.of(
                    Resource.INVOICE,
                    new WriteRequest(
                        "e-" + i,
                        LedgerKind.INVOICE,
                        "NZ-" + i,
                        Json.createObjectBuilder().build(),
                        "",
                        null,
                        1)))
        .toList();
  }
}
