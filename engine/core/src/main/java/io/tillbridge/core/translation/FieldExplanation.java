package io.tillbridge.core.translation;

import io.tillbridge.core.decision.Decision;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * Why a field of a document has its value.
 *
 * @param path the field, list places numbered: {@code LineItems[0].AccountCode}
 * @param value what stands there
 * @param mapping the mapping's name and version
 * @param source file and line of the mapping's row
 * @param expression what the row says
 * @param inputs the source values it saw, by their paths, as text
 * @param decisions the decisions that it rests on, if any
 */
public record FieldExplanation(
    String path,
    JsonValue value,
    String mapping,
    String source,
    String expression,
    Map<String, String> inputs,
    List<Decision> decisions) {}
