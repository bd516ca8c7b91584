package io.tillbridge.xero.document;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.xero.http.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why Xero refused one element of a batch (Xero, "HTTP response codes and errors"). */
public final class Refusal {
  private static final List<String> NESTED =
      List.of("LineItems", "Addresses", "Phones", "ContactPersons");

  private Refusal() {}

  /** Whether the element was refused, in any of the ways in which kinds of document say so. */
  public static boolean refused(Element element) {
    return element.text("StatusAttributeString").equals("ERROR")
        || element.yes("HasErrors")
        || element.yes("HasValidationErrors")
        || !told(element).isEmpty();
  }

  /** What is wrong with it: its own errors, then its lines', addresses' and phones'. */
  public static List<Problem> problems(Element element) {
    Set<Problem> problems = told(element);
    return problems.isEmpty()
        ? List.of(new Problem("", "Xero refused it without saying why.", "Try it in Xero by hand."))
        : List.copyOf(problems);
  }

  private static Set<Problem> told(Element element) {
    Set<Problem> problems = new LinkedHashSet<>(of("", element));
    for (String name : NESTED) {
      List<Element> nested = element.elements(name);
      for (int i = 0; i < nested.size(); i++) {
        problems.addAll(of(name + "[" + i + "]", nested.get(i)));
      }
    }
    return problems;
  }

  private static List<Problem> of(String field, Element element) {
    List<Problem> problems = new ArrayList<>();
    for (Element error : element.elements("ValidationErrors")) {
      String message = error.text("Message");
      problems.add(new Problem(field, message, Advice.on(message)));
    }
    return problems;
  }
}
