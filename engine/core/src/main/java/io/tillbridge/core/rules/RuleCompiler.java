package io.tillbridge.core.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles one pack with Drools' classic compiler. It goes round the KieContainer on purpose: that
 * keeps every module it ever built in a static repository, and so their class loaders.
 */
final class RuleCompiler {
  private static final Comparator<RuleProblem> BY_POSITION =
      Comparator.comparing(RuleProblem::file)
          .thenComparing(RuleProblem::line)
          .thenComparing(RuleProblem::column)
          .thenComparing(RuleProblem::message);

  /** What Drools adds to an error about an expression, and that says nothing more. */
  private static final String ECHO = "Unable to analyze expression";

  private final RulePack pack;
  private final Map<String, Named> rules = new HashMap<>();

  /** Sorted and each once: the compiler says some things several times. */
  private final TreeSet<RuleProblem> problems = new TreeSet<>(BY_POSITION);

  RuleCompiler(RulePack pack) {
    this.pack = pack;
  }

  /** A rule of the pack and the file it is in. */
  private record Named(RuleDescr rule, RuleSource source) {}

  RuleBase compile() {
    KnowledgeBuilder builder = builder();
    CompositeKnowledgeBuilder batch = builder.batch();
    for (RuleFile file : pack.files()) {
      if (file.isRules() || file.isTable()) {
        RuleSource source = RuleSource.read(file);
        problems.addAll(source.problems());
        PackageDescr tree = source.tree();
        if (tree != null) {
          tree.getRules().removeIf(rule -> !accept(rule, source));
          batch.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
        }
      }
    }
    batch.build();
    builder.getErrors().forEach(this::report);
    if (!problems.isEmpty()) {
      throw new RuleErrors(pack.name(), List.copyOf(problems));
    }
    KieBase base = builder.newKieBase();
    return new RuleBase(pack, base, origins());
  }

  private static KnowledgeBuilder builder() {
    Properties settings = new Properties();
    // Drools would otherwise ask the running JDK, whose newest levels its compiler doesn't know.
    settings.setProperty("drools.dialect.java.compiler.lnglevel", "17");
    return KnowledgeBuilderFactory.newKnowledgeBuilder(
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
            settings, RuleCompiler.class.getClassLoader()));
  }

  private boolean accept(RuleDescr rule, RuleSource source) {
    String salience = rule.getSalience();
    if (salience != null && !salience.strip().matches("\\(?\\s*-?\\d{1,9}\\s*\\)?")) {
      problems.add(
          source.problem(
              rule,
              "rule \"" + rule.getName() + "\": the salience is not a whole number",
              "write one, like salience 10; the highest wins"));
      return false;
    }
    Named before = rules.putIfAbsent(rule.getName(), new Named(rule, source));
    if (before != null) {
      problems.add(
          source.problem(
              rule,
              "there is a rule \""
                  + rule.getName()
                  + "\" already, at "
                  + before.source().position(before.rule()),
              "give each rule of the pack a name of its own"));
      return false;
    }
    return true;
  }

  private void report(KnowledgeBuilderError error) {
    CompilerMessage message = CompilerMessage.read(error.getMessage());
    int line = error.getLines().length == 0 ? 1 : error.getLines()[0];
    Named at = rules.get(ruleOf(error));
    if (at == null) {
      problems.add(new RuleProblem(pack.name(), line, 1, message.text(), message.advice()));
    } else if (!error.getMessage().startsWith(ECHO)) {
      boolean afterThen = error.getMessage().startsWith("Rule Compilation error");
      int from = afterThen ? at.rule().getConsequenceLine() : line;
      problems.add(at.source().problem(at.rule(), from, message));
    }
  }

  private static @Nullable String ruleOf(KnowledgeBuilderError error) {
    if (error instanceof DescrBuildError about) {
      for (BaseDescr tree : new BaseDescr[] {about.getParentDescr(), about.getDescr()}) {
        if (tree instanceof RuleDescr rule) {
          return rule.getName();
        }
      }
    }
    return null;
  }

  private Map<String, RuleOrigin> origins() {
    Map<String, RuleOrigin> origins = new LinkedHashMap<>();
    rules.forEach(
        (name, at) ->
            origins.put(
                name,
                new RuleOrigin(
                    name, salience(at.rule()), pack.version(), at.source().position(at.rule()))));
    return origins;
  }

  private static int salience(RuleDescr rule) {
    String written = rule.getSalience();
    return written == null ? 0 : Integer.parseInt(written.replaceAll("[()\\s]", ""));
  }
}
