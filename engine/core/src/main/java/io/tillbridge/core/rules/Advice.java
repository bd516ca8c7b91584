package io.tillbridge.core.rules;

import org.drools.drl.parser.DroolsError;
import org.kie.internal.builder.KnowledgeBuilderError;

/** Says in plain words what a compiler's message means and what to do. */
final class Advice {
  private Advice() {}

  static RuleProblem onTable(String file, String message) {
    return new RuleProblem(file, 1, 1, message, "");
  }

  static String plain(String message) {
    return message.strip();
  }

  static String onSyntax(DroolsError error) {
    return "";
  }

  static String onBuild(KnowledgeBuilderError error) {
    return "";
  }

  static String culprit(String message) {
    return "";
  }
}
