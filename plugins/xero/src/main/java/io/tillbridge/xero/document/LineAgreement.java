package io.tillbridge.xero.document;

import io.tillbridge.xero.http.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a document that stands in Xero has the lines that were sent. */
final class LineAgreement {
  private static final List<String> AMOUNTS = List.of("Quantity", "LineAmount", "TaxAmount");
  private static final List<String> CODES = List.of("AccountCode", "TaxType", "ItemCode");

  private LineAgreement() {}

  /** What an answer leaves out is not held against it. */
  static boolean agrees(Element sent, Element stands) {
    List<Element> wanted = sent.elements("LineItems");
    List<Element> found = stands.elements("LineItems");
    if (found.isEmpty()) {
      return true;
    }
    if (wanted.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!same(wanted.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Element wanted, Element found) {
    return AMOUNTS.stream().allMatch(name -> same(wanted.decimal(name), found.decimal(name)))
        && CODES.stream().allMatch(name -> same(wanted.text(name), found.text(name)));
  }

  private static boolean same(Optional<BigDecimal> wanted, Optional<BigDecimal> found) {
    return wanted.isEmpty() || found.isEmpty() || wanted.get().compareTo(found.get()) == 0;
  }

  private static boolean same(String wanted, String found) {
    return wanted.isEmpty() || found.isEmpty() || wanted.equalsIgnoreCase(found);
  }
}
