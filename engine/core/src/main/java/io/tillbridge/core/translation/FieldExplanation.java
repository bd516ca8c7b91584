package io.tillbridge.core.translation;

import io.tillbridge.core.decision.Decision;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * Why a field of a document has its value. Explanations are made for every field of every document
 * and seldom read, so they keep what they rest on and put it into words when asked.
 */
public interface FieldExplanation {

  /** The field, list places numbered: {@code LineItems[0].AccountCode}. */
  String path();

  /** What stands there; for a link the other document's business key. */
  JsonValue value();

  /** The mapping's name and version: {@code order-to-invoice@1f2e3d4c5b6a}. */
  String mapping();

  /** File and line of the mapping's row. */
  String source();

  /** What the row says. */
  String expression();

  /** The source values it saw, by their paths, as text. */
  Map<String, String> inputs();

  /** The decisions that it rests on, if any. */
  List<Decision> decisions();

  /** All of it in words, free of the sources it came from. */
  default Written written() {
    return new Written(path(), value(), mapping(), source(), expression(), inputs(), decisions());
  }

  /** An explanation put into words. */
  record Written(
      String path,
      JsonValue value,
      String mapping,
      String source,
      String expression,
      Map<String, String> inputs,
      List<Decision> decisions)
      implements FieldExplanation {
    @Override
    public Written written() {
      return this;
    }
  }
}
