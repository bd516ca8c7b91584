package io.tillbridge.core.rules;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.drools.decisiontable.parser.csv.CsvLineParser;
import org.drools.decisiontable.parser.csv.CsvParser;
import org.drools.decisiontable.parser.xls.ExcelParser;
import org.drools.template.parser.DataListener;

/**
 * Checks the row of column kinds under each RuleTable cell. Drools passes over a column whose kind
 * it doesn't know, so a slip in the word CONDITION would make the rules apply to everything.
 */
final class TableHeadings implements DataListener {
  private static final List<String> KINDS =
      List.of(
          "CONDITION",
          "ACTION",
          "NAME",
          "DESCRIPTION",
          "PRIORITY",
          "SALIENCE",
          "NO-LOOP",
          "LOCK-ON-ACTIVE",
          "ACTIVATION-GROUP",
          "RULEFLOW-GROUP",
          "AGENDA-GROUP",
          "METADATA");
  private static final Set<String> SHORT = Set.of("C", "A", "N", "I", "D", "P", "U", "L", "X", "G");

  private final String file;
  private final List<RuleProblem> problems = new ArrayList<>();
  private int kindsRow = -1;

  TableHeadings(String file) {
    this.file = file;
  }

  void check(InputStream sheet, boolean csv) {
    if (csv) {
      new CsvParser(this, new CsvLineParser()).parseFile(sheet);
    } else {
      new ExcelParser(this).parseFile(sheet);
    }
  }

  List<RuleProblem> problems() {
    return problems;
  }

  @Override
  public void newCell(int row, int column, String value, int mergedColStart) {
    String text = value.strip();
    if (text.toLowerCase(Locale.ROOT).startsWith("ruletable")) {
      kindsRow = row + 1;
    } else if (row == kindsRow && !text.isEmpty()) {
      String kind = text.toUpperCase(Locale.ROOT);
      if (!KINDS.contains(kind) && !SHORT.contains(kind)) {
        String meant =
            Nearest.to(text, KINDS).map(name -> "did you mean " + name + "? ").orElse("");
        problems.add(
            new RuleProblem(
                file,
                row + 1,
                column + 1,
                "a column can't be of the kind " + text,
                meant + "kinds are " + String.join(", ", KINDS)));
      }
    }
  }

  @Override
  public void startSheet(String name) {
    kindsRow = -1;
  }

  @Override
  public void finishSheet() {
    kindsRow = -1;
  }

  @Override
  public void newRow(int rowNumber, int columns) {
    // Cells carry their row themselves.
  }
}
