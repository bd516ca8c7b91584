package io.tillbridge.core.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.template.parser.DecisionTableParseException;

/** A spreadsheet in Drools' layout, turned into DRL that remembers the row of every line. */
final class DecisionTable {
  /** The comment that Drools' table compiler leaves before the rule of each row. */
  private static final Pattern CELL = Pattern.compile("^// rule values at [A-Z]+(\\d+)");

  private final String drl;
  private final List<Integer> rows = new ArrayList<>();
  private final List<RuleProblem> problems;

  private DecisionTable(String drl, List<RuleProblem> problems) {
    this.drl = drl;
    this.problems = problems;
    int row = 1;
    for (String line : drl.split("\n", -1)) {
      Matcher cell = CELL.matcher(line);
      row = cell.find() ? Integer.parseInt(cell.group(1)) : row;
      rows.add(row);
    }
  }

  static DecisionTable read(RuleFile file) {
    boolean csv = file.name().endsWith(".csv");
    TableHeadings headings = new TableHeadings(file.name());
    headings.check(new ByteArrayInputStream(file.bytes()), csv);
    if (!headings.problems().isEmpty()) {
      return new DecisionTable("", headings.problems());
    }
    try {
      InputType type = csv ? InputType.CSV : InputType.XLS;
      var compiler = new SpreadsheetCompiler();
      return new DecisionTable(
          compiler.compile(new ByteArrayInputStream(file.bytes()), type), List.of());
    } catch (DecisionTableParseException e) {
      CompilerMessage message = CompilerMessage.read(String.valueOf(e.getMessage()));
      return new DecisionTable(
          "", List.of(new RuleProblem(file.name(), 1, 1, message.text(), message.advice())));
    }
  }

  String drl() {
    return drl;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /** The spreadsheet's row, from 1, that a line of the DRL, from 1, was made from. */
  int row(int line) {
    return line < 1 ? 1 : rows.get(Math.min(line, rows.size()) - 1);
  }
}
