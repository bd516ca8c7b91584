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

  private DecisionTable(String drl) {
    this.drl = drl;
    int row = 1;
    for (String line : drl.split("\n", -1)) {
      Matcher cell = CELL.matcher(line);
      row = cell.find() ? Integer.parseInt(cell.group(1)) : row;
      rows.add(row);
    }
  }

  /** Throws {@link DecisionTableParseException} where the sheet's layout is wrong. */
  static DecisionTable read(RuleFile file) {
    InputType type = file.name().endsWith(".csv") ? InputType.CSV : InputType.XLS;
    return new DecisionTable(
        new SpreadsheetCompiler().compile(new ByteArrayInputStream(file.bytes()), type));
  }

  String drl() {
    return drl;
  }

  /** The spreadsheet's row, from 1, that a line of the DRL, from 1, was made from. */
  int row(int line) {
    return line < 1 ? 1 : rows.get(Math.min(line, rows.size()) - 1);
  }
}
