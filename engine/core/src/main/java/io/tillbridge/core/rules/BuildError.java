package io.tillbridge.core.rules;

import java.util.List;
import java.util.Map;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilderError;

/** An error of Drools' compiler, brought back to the place in the file that it is about. */
final class BuildError {
  private final KnowledgeBuilderError error;
  private final Map<String, RuleSource> sourceOfRule;
  private final Map<String, RuleDescr> treeOfRule;

  BuildError(
      KnowledgeBuilderError error,
      Map<String, RuleSource> sourceOfRule,
      Map<String, RuleDescr> treeOfRule) {
    this.error = error;
    this.sourceOfRule = sourceOfRule;
    this.treeOfRule = treeOfRule;
  }

  RuleProblem problem(List<RuleSource> sources) {
    String message = Advice.plain(error.getMessage());
    RuleDescr rule = rule();
    RuleSource source = rule == null ? null : sourceOfRule.get(rule.getName());
    if (rule == null || source == null) {
      return sources.get(0).problem(line(), 1, message, Advice.onBuild(error));
    }
    String word = Advice.culprit(error.getMessage());
    int from = line() >= rule.getLine() ? line() : rule.getLine();
    int[] at =
        word.isEmpty()
            ? new int[] {from, 1}
            : source.find(word, rule.getLine(), Math.max(from, rule.getEndLine()));
    return source.problem(
        at[0], at[1], "rule \"" + rule.getName() + "\": " + message, Advice.onBuild(error));
  }

  private int line() {
    int[] lines = error.getLines();
    return lines.length == 0 ? 1 : lines[0];
  }

  private @Nullable RuleDescr rule() {
    if (error instanceof DescrBuildError about) {
      for (BaseDescr tree : new BaseDescr[] {about.getParentDescr(), about.getDescr()}) {
        if (tree instanceof RuleDescr rule) {
          return treeOfRule.getOrDefault(rule.getName(), rule);
        }
      }
    }
    return null;
  }
}
