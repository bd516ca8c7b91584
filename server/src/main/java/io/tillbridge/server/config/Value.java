package io.tillbridge.server.config;

import java.util.List;
import java.util.Map;

/** A value as the file gives it, with its line. */
sealed interface Value {
  /** The line it begins on, from 1; 0 for a value from elsewhere. */
  int line();

  /** Text, number, yes or no: not told apart until a key says what it wants. */
  record Scalar(String text, int line) implements Value {}

  /** Named values. */
  record Table(Map<String, Value> members, int line) implements Value {}

  /** Values in a row. */
  record Row(List<Value> values, int line) implements Value {}
}
