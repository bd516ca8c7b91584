package io.tillbridge.core.mapping.document;

/**
 * A text in a mapping file.
 *
 * @param value the text
 * @param position of its opening quote
 * @param raw the text as it stands in the file between its quotes
 */
public record Text(String value, Position position, String raw) {

  /** Where a character of the text stands in the file; an escape like \n takes its full width. */
  public Position at(int offset) {
    int column = position.column() + 1;
    int read = 0;
    int i = 0;
    while (read < offset && i < raw.length()) {
      int width = raw.charAt(i) != '\\' ? 1 : raw.startsWith("\\u", i) ? 6 : 2;
      i += width;
      read++;
    }
    return new Position(position.file(), position.line(), column + i);
  }
}
