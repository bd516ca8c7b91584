package io.tillbridge.server.journal;

import io.tillbridge.spi.connector.Subject;

/**
 * All pending events on one subject: one reading answers them together.
 *
 * @param eventId the newest
 * @param lastSeq the newest's place in the journal; what comes after is not answered
 * @param repeats how often its events came again so far; a repeat after this is not answered
 * @param attempts failed readings so far
 * @param forced whether a person wants it translated anew even where nothing changed
 */
public record PendingSubject(
    String connection,
    Subject subject,
    String eventId,
    long lastSeq,
    long repeats,
    int attempts,
    boolean forced) {

  /** What tells this subject from others. */
  public String key() {
    return connection + " " + subject.kind() + " " + subject.key();
  }
}
