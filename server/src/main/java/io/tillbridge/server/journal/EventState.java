package io.tillbridge.server.journal;

/** How far an event has come. */
public enum EventState {
  /** Durable, to be read. */
  RECEIVED,
  /** Reading it did not work; it is tried again at a time. */
  RETRY,
  /** What it announced was read and kept, by it or by a later event on the same subject. */
  DONE,
  /** A person must look: see its dead letter. */
  DEAD
}
