package io.tillbridge.core.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Drools' compilers say, in words for whoever wrote the rule.
 *
 * @param text what is wrong
 * @param culprit the word in the rule that it is about, "" where none is named
 * @param advice what to do, "" where we can't tell
 */
record CompilerMessage(String text, String culprit, String advice) {

  /** A way in which the compilers say something, and how we say it. */
  private record Form(Pattern pattern, Function<MatchResult, CompilerMessage> said) {
    Form(String regex, Function<MatchResult, CompilerMessage> said) {
      this(Pattern.compile(regex, Pattern.DOTALL), said);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "unable to resolve method using strict-mode: ([\\w.$]+)\\.([\\w$]+)\\((.*?)\\)\\]",
              m -> noMember(simple(m.group(1)), m.group(2))),
          new Form(
              "The method ([\\w$]+)\\(.*?\\) is undefined for the type ([\\w$]+)",
              m -> noMember(m.group(2), m.group(1))),
          new Form(
              "The method ([\\w$]+)(\\(.*?\\)) in the type ([\\w$]+) is not applicable for the"
                  + " arguments (\\(.*?\\))",
              m ->
                  new CompilerMessage(
                      m.group(1) + " can't take " + m.group(4),
                      m.group(1),
                      "it is " + Vocabulary.signatures(m.group(3), m.group(1), m.group(2)))),
          new Form(
              "Unable to resolve ObjectType '([^']+)'",
              m ->
                  new CompilerMessage(
                      "there is no fact " + m.group(1),
                      m.group(1),
                      meant(m.group(1), Vocabulary.names())
                          + "facts are "
                          + String.join(", ", Vocabulary.names()))),
          new Form(
              "(\\$[\\w]+) cannot be resolved",
              m ->
                  new CompilerMessage(
                      m.group(1) + " is not bound to anything",
                      m.group(1),
                      "bind it in a condition, like " + m.group(1) + " : Line( … )")),
          new Form(
              "([\\w$]+) cannot be resolved",
              m ->
                  new CompilerMessage(
                      "there is no " + m.group(1),
                      m.group(1),
                      "constants are " + String.join(", ", Vocabulary.constants()))),
          new Form(
              "Syntax error, insert \"(.+?)\"",
              m ->
                  new CompilerMessage(
                      "a " + m.group(1) + " is missing",
                      "",
                      "each sentence after \"then\" ends in a semicolon, each bracket is closed")),
          new Form(
              "mismatched input '(<eof>)?'",
              m ->
                  new CompilerMessage(
                      "the file ends within a rule",
                      "",
                      "a quote, a bracket or the rule's \"end\" is missing above")),
          new Form(
              "mismatched input '(.*?)'(?: in rule (\".*?\"))?",
              m ->
                  new CompilerMessage(
                      "\"" + m.group(1) + "\" is not expected here" + in(m.group(2)),
                      "",
                      "look just before it for what is missing: a bracket, a comma, \"then\" or"
                          + " \"end\"")),
          new Form(
              "No RuleTable cells in spreadsheet",
              m ->
                  new CompilerMessage(
                      "there is no table",
                      "",
                      "one cell must start with RuleTable and a name, with the columns' kinds below"
                          + " it")));

  static CompilerMessage read(String said) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(said);
      if (matcher.find()) {
        return form.said().apply(matcher.toMatchResult());
      }
    }
    return new CompilerMessage(
        said.replaceFirst("^\\[ERR \\d+] Line -?\\d+:-?\\d+ ", "").strip(), "", "");
  }

  private static CompilerMessage noMember(String type, String name) {
    List<String> known = Vocabulary.members(type);
    String called = type.equals("Decide") ? "decide" : type;
    String advice =
        known.isEmpty() ? "" : meant(name, known) + called + " has " + String.join(", ", known);
    return new CompilerMessage(called + " has no " + name, name, advice);
  }

  private static String meant(String written, List<String> names) {
    Optional<String> nearest = Nearest.to(written, names);
    return nearest.map(name -> "did you mean " + name + "? ").orElse("");
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  private static String in(@Nullable String rule) {
    return rule == null ? "" : " in rule " + rule;
  }
}
