package io.tillbridge.core.mapping.cel;

import dev.cel.common.CelIssue;
import io.tillbridge.core.mapping.cel.Faulty.Fault;
import io.tillbridge.core.mapping.document.Suggestion;
import io.tillbridge.core.mapping.source.SourceModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the type checker says into words for the person who wrote the expression. */
final class Advice {
  private static final Pattern FIELD = Pattern.compile("undefined field '(.+?)'");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '(.+?)'");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.+?)'.*");

  private Advice() {}

  static Fault on(CelIssue issue, String text, SourceModel model, Set<String> names) {
    int offset = offset(issue, text);
    String message = issue.getMessage();
    Matcher field = FIELD.matcher(message);
    if (field.find()) {
      // The type checker names the dot.
      offset += offset < text.length() && text.charAt(offset) == '.' ? 1 : 0;
      Set<String> known = new TreeSet<>();
      model.types().forEach(type -> known.addAll(model.propertiesOf(type).keySet()));
      return new Fault(
          offset,
          "There is no field '" + field.group(1) + "'",
          Suggestion.among(known, field.group(1)));
    }
    Matcher name = NAME.matcher(message);
    if (name.find()) {
      return new Fault(
          offset,
          "Nothing here is called '" + name.group(1) + "'",
          Suggestion.among(names, name.group(1)) + " Functions are listed in mappings/README.md.");
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.find()) {
      return new Fault(
          offset,
          "'" + overload.group(1) + "' can't be applied to " + overload.group(2),
          "Bring both sides to one type: text(x), decimal('1.5'), date(moment, organisation.timeZone).");
    }
    return new Fault(
        offset, "The expression can't be read: " + message, "Correct it at this place.");
  }

  private static int offset(CelIssue issue, String text) {
    int line = 1;
    int start = 0;
    while (line < issue.getSourceLocation().getLine()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
      line++;
    }
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    int left = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(column, left));
  }
}
