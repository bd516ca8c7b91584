package io.tillbridge.sandbox.http;

import io.tillbridge.sandbox.json.JsonText;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stops the work on a call; what stands in it is the answer. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  /** Refuses with this answer. */
  public Refusal(Answer answer) {
    this(answer, null);
  }

  private Refusal(Answer answer, @Nullable Throwable cause) {
    super(answer.body(), cause, false, false);
    this.answer = answer;
  }

  /** What to tell the caller. */
  public Answer answer() {
    return answer;
  }

  /** An error the way X-Cart and the controls show it. */
  public static Answer message(int status, String text) {
    return Answer.json(status, JsonText.object().add("message", text).build());
  }

  /** A refusal with status 400. */
  public static Refusal badRequest(String text, Throwable cause) {
    return new Refusal(message(400, text), cause);
  }

  /** Does the work; a refusal becomes the answer. */
  public static Answer caught(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }
}
