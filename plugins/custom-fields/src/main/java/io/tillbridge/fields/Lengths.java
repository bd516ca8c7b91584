package io.tillbridge.fields;

/** Texts brought to what a ledger's field takes. */
final class Lengths {
  private Lengths() {}

  /** At most {@code most} characters, none cut in two; 0 for no limit. */
  static String cut(String text, int most) {
    if (most == 0 || text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)).stripTrailing();
  }

  /** On one line: every run of blanks, line ends and control characters is one blank. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
  }
}
