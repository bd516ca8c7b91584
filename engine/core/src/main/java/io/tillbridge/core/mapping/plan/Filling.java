package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.translation.FieldExplanation;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.TargetDocument.Link;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document while it is made. For use by one thread. */
public final class Filling {
  private final JsonProvider json;
  private final String mapping;
  private final List<FieldExplanation> explanations = new ArrayList<>(64);
  private final List<Finding> problems = new ArrayList<>(0);
  private final List<Link> links = new ArrayList<>(1);

  /** {@code mapping} is its name and version. */
  public Filling(JsonProvider json, String mapping) {
    this.json = json;
    this.mapping = mapping;
  }

  /** The why of each field so far. */
  public List<FieldExplanation> explanations() {
    return explanations;
  }

  /** What holds the order. */
  public List<Finding> problems() {
    return problems;
  }

  /** The fields that take another document's key. */
  public List<Link> links() {
    return links;
  }

  /** Notes what holds the order. */
  public void problem(String code, String message, String source) {
    problems.add(new Finding(Finding.Severity.HOLD, code, "order", message, source));
  }

  @Nullable JsonValue value(@Nullable Object value, boolean keepEmpty) {
    return Values.of(json, value, keepEmpty);
  }

  JsonObjectBuilder object() {
    return json.createObjectBuilder();
  }

  JsonArrayBuilder array() {
    return json.createArrayBuilder();
  }

  void explain(Row row, Scope scope, Place place, JsonValue value) {
    explanations.add(new RowExplanation(row, mapping, scope, place, value));
  }

  Mark mark() {
    return new Mark(explanations.size(), problems.size(), links.size());
  }

  /** Takes back all that was noted since. */
  void back(Mark mark) {
    shorten(explanations, mark.explanations);
    shorten(problems, mark.problems);
    shorten(links, mark.links);
  }

  private static void shorten(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }

  record Mark(int explanations, int problems, int links) {}
}
