package io.tillbridge.spi.json;

import java.util.Locale;

/** JSON that is not the document it should be; the message says which member and why. */
public final class UnreadableDocument extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnreadableDocument(Class<?> type, Exception cause) {
    super(
        "not a readable " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + innermost(cause),
        cause);
  }

  private static String innermost(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return String.valueOf(inner.getMessage());
  }
}
