package io.tillbridge.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A file of rules, parsed: its syntax tree, or what keeps it from having one. */
final class RuleSource {
  private final String file;

  /** What its author wrote, where that is text. */
  private final String text;

  private final IntUnaryOperator lines;
  private final boolean table;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final @Nullable PackageDescr tree;

  private RuleSource(RuleFile file, String drl, IntUnaryOperator lines, List<RuleProblem> found) {
    this.file = file.name();
    this.text = file.name().endsWith(".xlsx") ? "" : file.text();
    this.table = file.isTable();
    this.lines = lines;
    this.problems.addAll(found);
    this.tree = problems.isEmpty() ? parse(drl) : null;
    if (tree != null) {
      Vocabulary.addTo(tree);
    }
  }

  static RuleSource read(RuleFile file) {
    if (!file.isTable()) {
      return new RuleSource(file, file.text(), line -> line, List.of());
    }
    DecisionTable table = DecisionTable.read(file);
    return new RuleSource(file, table.drl(), table::row, table.problems());
  }

  /** The syntax tree; null where the file can't be parsed. */
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

  /** A problem of a rule as a whole. */
  RuleProblem problem(RuleDescr rule, String message, String advice) {
    return problem(rule.getLine(), rule.getColumn() + 1, message, advice);
  }

  /** A problem in a rule, brought to the word it is about, from line {@code from} on if it can. */
  RuleProblem problem(RuleDescr rule, int from, CompilerMessage message) {
    String said = "rule \"" + rule.getName() + "\": " + message.text();
    if (message.culprit().isEmpty()) {
      return problem(Math.max(from, rule.getLine()), 1, said, message.advice());
    }
    int first = table ? 1 : Math.max(from, rule.getLine());
    int last = table ? lines.applyAsInt(rule.getLine()) : Integer.MAX_VALUE;
    int[] at = find(message.culprit(), first, last);
    return at.length == 0
        ? problem(first, 1, said, message.advice())
        : new RuleProblem(file, at[0], at[1], said, message.advice());
  }

  private RuleProblem problem(int line, int column, String message, String advice) {
    return new RuleProblem(
        file,
        Math.max(1, lines.applyAsInt(line)),
        table ? 1 : Math.max(1, column),
        message,
        advice);
  }

  /** Line and column where a word first stands between two lines; empty where it doesn't. */
  private int[] find(String word, int from, int to) {
    Pattern whole = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
    String[] all = text.split("\n", -1);
    for (int line = from; line <= Math.min(to, all.length); line++) {
      Matcher found = whole.matcher(all[line - 1]);
      if (found.find()) {
        return new int[] {line, found.start() + 1};
      }
    }
    return new int[0];
  }

  private @Nullable PackageDescr parse(String drl) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(false, drl);
      for (DroolsError error : parser.getErrors()) {
        problems.add(syntax(error));
      }
      return parsed;
    } catch (DroolsParserException e) {
      CompilerMessage message = CompilerMessage.read(String.valueOf(e.getMessage()));
      problems.add(problem(1, 1, message.text(), message.advice()));
      return null;
    }
  }

  private RuleProblem syntax(DroolsError error) {
    int line = error instanceof ParserError at ? at.getRow() : 1;
    int column = error instanceof ParserError at ? at.getCol() + 1 : 1;
    CompilerMessage message = CompilerMessage.read(error.getMessage());
    return problem(line, column, message.text(), message.advice());
  }
}
