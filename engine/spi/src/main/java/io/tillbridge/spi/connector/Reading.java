package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.CanonicalDocument;
import java.time.Duration;
import java.util.List;

/** How reading a document ended. */
public sealed interface Reading {

  /** The document as it stands. */
  record Found(CanonicalDocument document) implements Reading {}

  /** The shop has no such document (any more). */
  record Missing(String why) implements Reading {}

  /** It did not work this time; the host tries again no sooner than {@code after}. */
  record Retry(Duration after, String why) implements Reading {}

  /** The shop answered, and the answer can't be used: a person must look. */
  record Unusable(List<Problem> problems) implements Reading {
    public Unusable {
      problems = List.copyOf(problems);
    }
  }

  /** Nothing can be read over this connection until something changes. */
  record Blocked(Blockage blockage) implements Reading {}
}
