package io.tillbridge.sandbox.http;

/** Answers one kind of call. Runs on the event loop and must not block. */
@FunctionalInterface
public interface Operation {
  /**
   * Answers a call.
   *
   * @throws Refusal where the refusal is found deep inside the work
   */
  Answer answer(Call call);
}
