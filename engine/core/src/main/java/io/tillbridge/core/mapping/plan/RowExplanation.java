package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.translation.FieldExplanation;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a row gave its value: keeps the row and what it saw, words come when asked. */
record RowExplanation(Row row, String mapping, Scope scope, Place place, JsonValue value)
    implements FieldExplanation {

  @Override
  public String path() {
    return place.path(row.name());
  }

  @Override
  public String source() {
    return row.source();
  }

  @Override
  public String expression() {
    return row.text();
  }

  @Override
  public Map<String, String> inputs() {
    Map<String, String> texts = new LinkedHashMap<>();
    row.inputs().forEach(input -> texts.put(input.path(), input.text(scope)));
    return Collections.unmodifiableMap(texts);
  }

  @Override
  public List<Decision> decisions() {
    return row.inputs().stream()
        .flatMap(input -> input.decisions(scope).stream())
        .distinct()
        .toList();
  }
}
