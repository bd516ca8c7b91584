package io.tillbridge.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.template.parser.DecisionTableParseException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A file of rules, parsed: its syntax tree, or what keeps it from having one. */
final class RuleSource {
  private final String file;
  private final String drl;
  private final IntUnaryOperator lines;
  private final @Nullable PackageDescr tree;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleSource(String file, String drl, IntUnaryOperator lines) {
    this.file = file;
    this.drl = drl;
    this.lines = lines;
    this.tree = parse();
    if (tree != null) {
      Vocabulary.addTo(tree);
    }
  }

  static RuleSource read(RuleFile file) {
    if (!file.isTable()) {
      return new RuleSource(file.name(), file.text(), line -> line);
    }
    try {
      DecisionTable table = DecisionTable.read(file);
      return new RuleSource(file.name(), table.drl(), table::row);
    } catch (DecisionTableParseException e) {
      RuleSource unreadable = new RuleSource(file.name(), "", line -> line);
      unreadable.problems.add(Advice.onTable(file.name(), String.valueOf(e.getMessage())));
      return unreadable;
    }
  }

  String file() {
    return file;
  }

  /** Empty where the file has problems. */
  List<RuleDescr> rules() {
    return tree == null || !problems.isEmpty() ? List.of() : tree.getRules();
  }

  @Nullable PackageDescr tree() {
    return problems.isEmpty() ? tree : null;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /** {@code tax.drl:12}. */
  String position(RuleDescr rule) {
    return file + ":" + lines.applyAsInt(rule.getLine());
  }

  /** A problem at a place in the DRL. */
  RuleProblem problem(int line, int column, String message, String advice) {
    return new RuleProblem(
        file, Math.max(1, lines.applyAsInt(line)), Math.max(1, column), message, advice);
  }

  /** Where {@code word} first stands between two lines, else the start of the first. */
  int[] find(String word, int from, int to) {
    String[] all = drl.split("\n", -1);
    for (int line = Math.max(1, from); line <= Math.min(to, all.length); line++) {
      int at = all[line - 1].indexOf(word);
      if (at >= 0) {
        return new int[] {line, at + 1};
      }
    }
    return new int[] {Math.max(1, from), 1};
  }

  private @Nullable PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(false, drl);
      for (DroolsError error : parser.getErrors()) {
        problems.add(syntax(error));
      }
      return parsed;
    } catch (DroolsParserException e) {
      problems.add(problem(1, 1, String.valueOf(e.getMessage()), ""));
      return null;
    }
  }

  private RuleProblem syntax(DroolsError error) {
    int line = error instanceof ParserError at ? at.getRow() : 1;
    int column = error instanceof ParserError at ? at.getCol() + 1 : 1;
    return problem(line, column, Advice.plain(error.getMessage()), Advice.onSyntax(error));
  }
}
