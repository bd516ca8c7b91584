package io.tillbridge.spi.connector;

/** Authenticates and reads a webhook. */
public interface ReceivesEvents {

  /**
   * Says whether the request is authentic and what it announces. Pure computing on the event loop:
   * no I/O, well under a millisecond. The host makes an accepted event durable before it answers.
   */
  Receipt receive(IncomingRequest request);
}
