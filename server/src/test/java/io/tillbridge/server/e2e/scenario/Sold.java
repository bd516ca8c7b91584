package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of a product, written like {@code 3 x MUG @ 12.95 in Books (GST free)}.
 *
 * @param sku "" where a - stands
 * @param productClass "" for none
 * @param taxClass "" for the standard one
 */
record Sold(
    BigDecimal quantity, String sku, BigDecimal price, String productClass, String taxClass) {
  private static final Pattern FORM =
      Pattern.compile("(-?[\\d.]+) x (\\S+) @ (-?[\\d.]+)(?: in ([^(]+?))?(?: \\(([^)]*)\\))?");
  private static final Set<String> UNTAXED = Set.of("GST free", "Tax free", "Zero rated", "Exempt");
  private static final BigDecimal REDUCED = new BigDecimal(5);

  static Sold of(Given told) {
    Matcher form = FORM.matcher(told.text());
    if (!form.matches()) {
      throw told.wrong(
          "\"" + told.text() + "\" is not like: 3 x MUG @ 12.95 in Product class (tax class)");
    }
    return new Sold(
        new BigDecimal(form.group(1)),
        form.group(2).equals("-") ? "" : form.group(2),
        new BigDecimal(form.group(3)),
        form.group(4) == null ? "" : form.group(4),
        form.group(5) == null ? "" : form.group(5));
  }

  BigDecimal sum() {
    return price.multiply(quantity);
  }

  /** The tax on it where standard goods bear {@code standard} percent. */
  BigDecimal percent(BigDecimal standard) {
    if (UNTAXED.contains(taxClass)) {
      return BigDecimal.ZERO;
    }
    return taxClass.equals("Reduced rate") ? REDUCED : standard;
  }
}
