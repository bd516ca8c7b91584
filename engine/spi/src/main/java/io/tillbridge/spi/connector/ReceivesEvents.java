package io.tillbridge.spi.connector;

/** Authenticates and reads a webhook. */
public interface ReceivesEvents {

  /**
   * Says whether the request is authentic and what it announces. Pure computing on the event loop:
   * no I/O, well under a millisecond. The host makes an accepted event durable before it answers.
   */
  Receipt receive(IncomingRequest request);

  /**
   * Whether the sender wants nothing but a status: 200 where it was taken, 401 where it isn't
   * authentic, and no body. Else it is 202 with the event's id, and a problem in JSON.
   */
  default boolean bareAnswers() {
    return false;
  }
}
