package io.tillbridge.sandbox.fault;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Refusal;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does the work of a call under whatever weather there is, and sends the answer, if any. */
public record Stage(Vertx vertx) {

  /**
   * Plays a call.
   *
   * @param context where the answer goes
   * @param fault the weather
   * @param work what makes the answer
   * @param onExpiry what to answer when the fault is an expired token
   * @param heard told of each answer that is sent
   */
  public void play(
      RoutingContext context,
      Optional<Fault> fault,
      Supplier<Answer> work,
      Supplier<Answer> onExpiry,
      Consumer<Answer> heard) {
    if (fault.isEmpty()) {
      send(context, Refusal.caught(work), heard);
      return;
    }
    Fault struck = fault.get();
    if (struck instanceof Fault.Status status) {
      send(context, status.answer(), heard);
    } else if (struck instanceof Fault.Latency latency) {
      vertx.setTimer(latency.millis(), late -> send(context, Refusal.caught(work), heard));
    } else if (struck instanceof Fault.ExpireToken) {
      send(context, onExpiry.get(), heard);
    } else {
      if (struck instanceof Fault.CutAfterCommit) {
        Refusal.caught(work);
      } else if (struck instanceof Fault.Late arriving) {
        vertx.setTimer(arriving.millis(), late -> Refusal.caught(work));
      }
      var unused = context.request().connection().close();
    }
  }

  private static void send(RoutingContext context, Answer answer, Consumer<Answer> heard) {
    heard.accept(answer);
    answer.send(context.request());
  }
}
