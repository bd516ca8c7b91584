package io.tillbridge.core.mapping.text;

import static io.tillbridge.core.mapping.text.NamedMapper.wanted;

import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldMapper.Parameter;
import io.tillbridge.spi.mapping.FieldType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that is written in HTML, as a shop's descriptions are. */
final class PlainText {
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
  private static final Pattern BREAK =
      Pattern.compile("(?i)</?(p|div|br|li|ul|ol|tr|table|h[1-6])\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w+);");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  static final FieldMapper MAPPER =
      NamedMapper.text(
          "text.plain",
          "The words of a text in HTML, at most as many characters as the field takes.",
          List.of(
              wanted("text", "the text as the shop has it"),
              new Parameter("length", FieldType.NUMBER, true, "the most characters to keep")),
          a -> Texts.cut(of(a.text("text")), Texts.number(a, "length", 4000)));

  private PlainText() {}

  static String of(String html) {
    String seen = UNSEEN.matcher(html).replaceAll(" ");
    String broken = BREAK.matcher(seen).replaceAll("\n");
    String words = ENTITY.matcher(TAG.matcher(broken).replaceAll("")).replaceAll(PlainText::letter);
    return words
        .replaceAll("[ \\t\\x0B\\f\\r\\u00a0]+", " ")
        .replaceAll(" ?\n ?", "\n")
        .replaceAll("\n{2,}", "\n")
        .strip();
  }

  private static String letter(java.util.regex.MatchResult entity) {
    String name = entity.group(1);
    if (!name.startsWith("#")) {
      return Matcher.quoteReplacement(NAMED.getOrDefault(name, entity.group()));
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    int code =
        hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    boolean letter = Character.isValidCodePoint(code) && !Character.isISOControl(code);
    return letter ? Matcher.quoteReplacement(Character.toString(code)) : " ";
  }
}
