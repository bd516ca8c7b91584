package io.tillbridge.core.scenario;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects. Decisions that it doesn't name may be anything; findings must be exactly
 * those it names, and rules must never disagree.
 */
final class Expectation {
  private final Map<String, String> decisions = new TreeMap<>();
  private final Set<String> findings;
  private final Set<String> absent;

  Expectation(JsonObject expect) {
    JsonObject values = expect.getJsonObject("decisions");
    if (values != null) {
      values.keySet().forEach(target -> decisions.put(target, values.getString(target)));
    }
    this.findings = texts(expect.getJsonArray("findings"));
    this.absent = texts(expect.getJsonArray("absent"));
    for (String member : expect.keySet()) {
      if (!Set.of("decisions", "findings", "absent").contains(member)) {
        throw new IllegalArgumentException(
            "\"expect\" has no \"" + member + "\": it takes decisions, findings and absent");
      }
    }
  }

  List<String> differences(Decisions made) {
    Map<String, Decision> holding = new TreeMap<>();
    for (Aspect aspect : Aspect.values()) {
      made.on(aspect).forEach(d -> holding.put(d.target().toString(), d));
    }
    List<String> differences = new ArrayList<>();
    decisions.forEach(
        (target, value) -> {
          Decision decision = holding.get(target);
          if (decision == null) {
            differences.add(target + ": expected " + value + ", but no rule decided it");
          } else if (!decision.value().equals(value)) {
            differences.add(target + ": expected " + value + ", but it is " + said(decision));
          }
        });
    for (String target : absent) {
      Decision decision = holding.get(target);
      if (decision != null) {
        differences.add(target + ": expected no decision, but it is " + said(decision));
      }
    }
    findings(holding, differences);
    made.conflicts()
        .forEach(
            conflict ->
                differences.add(
                    conflict.target()
                        + ": rules disagree: "
                        + String.join(
                            " / ", conflict.decisions().stream().map(Expectation::said).toList())));
    return differences;
  }

  private void findings(Map<String, Decision> holding, List<String> differences) {
    for (String finding : findings) {
      if (!holding.containsKey(finding)) {
        differences.add(finding + ": expected, but no rule found it");
      }
    }
    holding.forEach(
        (target, decision) -> {
          Aspect aspect = decision.target().aspect();
          boolean isFinding = aspect == Aspect.HOLD || aspect == Aspect.FLAG;
          if (isFinding && !findings.contains(target)) {
            differences.add(target + ": not expected, but found: " + said(decision));
          }
        });
  }

  private static String said(Decision decision) {
    return decision.value() + " by \"" + decision.rule() + "\" (" + decision.source() + ")";
  }

  private static Set<String> texts(@Nullable JsonArray array) {
    Set<String> texts = new TreeSet<>();
    if (array != null) {
      array.getValuesAs(JsonString.class).forEach(text -> texts.add(text.getString()));
    }
    return texts;
  }
}
