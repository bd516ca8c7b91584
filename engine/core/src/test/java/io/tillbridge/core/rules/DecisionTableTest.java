package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tillbridge.core.decision.Decision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("RuleSet", "tillbridge.rules", "", ""),
          List.of("RuleTable accounts", "", "", ""),
          List.of("NAME", "PRIORITY", "CONDITION", "ACTION"),
          List.of("", "", "$line : Line", ""),
          List.of("", "", "sku", "decide.account($line, \"$param\");"),
          List.of("Rule", "Salience", "SKU", "Account"),
          List.of("tea", "7", "TEA", "201"),
          List.of("pot", "", "POT", "200"));

  @Test
  void eachRowIsARuleThatIsFoundByItsRow() {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : TABLE) {
      csv.append(
              String.join(",", row.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
          .append('\n');
    }
    check(RuleFile.of("accounts.csv", csv.toString()), "accounts.csv");
  }

  @Test
  void aWorkbookWorksLikeTheTextFile() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet();
      for (int y = 0; y < TABLE.size(); y++) {
        Row row = sheet.createRow(y);
        for (int x = 0; x < TABLE.get(y).size(); x++) {
          row.createCell(x).setCellValue(TABLE.get(y).get(x));
        }
      }
      workbook.write(bytes);
      check(new RuleFile("accounts.xlsx", bytes.toByteArray()), "accounts.xlsx");
    }
  }

  private static void check(RuleFile file, String name) {
    try (RuleBase base = RuleBase.compile(new RulePack("test", List.of(file)))) {
      assertThat(base.evaluate(Packs.order("1")).made())
          .extracting(
              d -> d.target().subject(), Decision::value, Decision::priority, Decision::source)
          .containsExactlyInAnyOrder(
              tuple("line:1", "201", 7, name + ":7"), tuple("line:2", "200", 0, name + ":8"));
    }
  }
}
