package io.tillbridge.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.FieldExplanation;
import io.tillbridge.spi.document.Customer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DeterminismTest {
  private static final Path FOLDER = Path.of(System.getProperty("tillbridge.root"), "mappings");
  private final Mappings one;
  private final Mappings other;

  DeterminismTest() throws Exception {
    one = Mappings.load(FOLDER, FieldMappers.standard(), Mappings.UNCHECKED);
    other = Mappings.load(FOLDER, FieldMappers.standard(), Mappings.UNCHECKED);
  }

  @Property(tries = 100)
  void theSameOrderGivesTheSameDocumentsByteForByteAndEveryFieldIsExplained(
      @ForAll @StringLength(max = 300) String name,
      @ForAll @StringLength(max = 60) String email,
      @ForAll @IntRange(min = 0, max = 8) int lines) {
    Customer customer =
        new Customer(
            "", name, "", name, "", email, email, "", true, List.of(), Map.of(), SampleOrder.NONE);
    Sources sources = SampleOrder.of(customer, lines);
    assertThat(one.version()).isEqualTo(other.version()).matches("[0-9a-f]{12}");
    for (Mapping mapping : one.all()) {
      MappedDocument document = mapping.map(sources);
      MappedDocument again =
          other.find(mapping.source(), mapping.target()).orElseThrow().map(sources);
      assertThat(again.body().toString()).isEqualTo(document.body().toString());
      assertThat(again.businessKey()).isEqualTo(document.businessKey());
      assertThat(again.explanations().stream().map(FieldExplanation::written))
          .isEqualTo(document.explanations().stream().map(FieldExplanation::written).toList());
      List<String> fields = new ArrayList<>();
      collect(document.body(), "", fields);
      document.links().forEach(link -> fields.add(link.path()));
      assertThat(document.explanations())
          .extracting(FieldExplanation::path)
          .containsExactlyInAnyOrderElementsOf(fields);
    }
  }

  private static void collect(JsonValue value, String path, List<String> into) {
    if (value instanceof JsonObject object) {
      object.forEach((n, v) -> collect(v, path.isEmpty() ? n : path + "." + n, into));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), path + "[" + i + "]", into);
      }
    } else {
      into.add(path);
    }
  }
}
