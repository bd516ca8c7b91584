package io.tillbridge.core.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
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
  private final RulePack pack;
  private final List<RuleSource> sources = new ArrayList<>();
  private final Map<String, RuleSource> sourceOfRule = new HashMap<>();
  private final Map<String, RuleDescr> treeOfRule = new HashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  RuleCompiler(RulePack pack) {
    this.pack = pack;
  }

  RuleBase compile() {
    read();
    KnowledgeBuilder builder = build();
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(RuleProblem::file)
              .thenComparing(RuleProblem::line)
              .thenComparing(RuleProblem::column));
      throw new RuleErrors(pack.name(), problems);
    }
    KieBase base = builder.newKieBase();
    return new RuleBase(pack, base, origins(base));
  }

  private void read() {
    for (RuleFile file : pack.files()) {
      if (file.isRules() || file.isTable()) {
        RuleSource source = RuleSource.read(file);
        sources.add(source);
        problems.addAll(source.problems());
        source.rules().forEach(rule -> register(rule, source));
      }
    }
  }

  private void register(RuleDescr rule, RuleSource source) {
    RuleDescr before = treeOfRule.putIfAbsent(rule.getName(), rule);
    RuleSource where = sourceOfRule.putIfAbsent(rule.getName(), source);
    if (before != null && where != null) {
      problems.add(
          source.problem(
              rule.getLine(),
              rule.getColumn() + 1,
              "there is a rule \"" + rule.getName() + "\" already, at " + where.position(before),
              "give each rule of the pack a name of its own"));
    }
  }

  private KnowledgeBuilder build() {
    Properties settings = new Properties();
    // Drools would otherwise ask the running JDK, whose newest levels its compiler doesn't know.
    settings.setProperty("drools.dialect.java.compiler.lnglevel", "17");
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                settings, RuleCompiler.class.getClassLoader()));
    CompositeKnowledgeBuilder batch = builder.batch();
    for (RuleSource source : sources) {
      PackageDescr tree = source.tree();
      if (tree != null) {
        batch.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
      }
    }
    batch.build();
    for (KnowledgeBuilderError error : builder.getErrors()) {
      problems.add(new BuildError(error, sourceOfRule, treeOfRule).problem(sources));
    }
    return builder;
  }

  private Map<String, RuleOrigin> origins(KieBase base) {
    Map<String, RuleOrigin> origins = new HashMap<>();
    for (KiePackage compiled : base.getKiePackages()) {
      for (Rule rule : compiled.getRules()) {
        String name = rule.getName();
        RuleSource source = sourceOfRule.get(name);
        RuleDescr tree = treeOfRule.get(name);
        if (source != null && tree != null) {
          String position = source.position(tree);
          origins.put(name, new RuleOrigin(name, salience(tree), pack.version(), position));
        }
      }
    }
    return origins;
  }

  private static int salience(RuleDescr rule) {
    String written = rule.getSalience();
    return written == null ? 0 : Integer.parseInt(written.strip());
  }
}
