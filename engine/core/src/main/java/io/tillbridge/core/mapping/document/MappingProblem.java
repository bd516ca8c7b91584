package io.tillbridge.core.mapping.document;

/**
 * Something wrong with a mapping, or worth knowing.
 *
 * @param file the mapping file's name
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param advice what to do about it
 */
public record MappingProblem(String file, int line, int column, String message, String advice) {

  /** A problem at a place. */
  public static MappingProblem at(Position where, String message, String advice) {
    return new MappingProblem(where.file(), where.line(), where.column(), message, advice);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message + ". " + advice;
  }
}
