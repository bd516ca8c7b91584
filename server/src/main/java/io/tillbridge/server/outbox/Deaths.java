package io.tillbridge.server.outbox;

import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.spi.connector.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Hands an effect over to a person. */
final class Deaths {
  private Deaths() {}

  /** {@code letterId} is the new letter's key. */
  static void of(
      Handle handle, String letterId, Effect effect, List<Problem> problems, Instant now) {
    String why = problems.isEmpty() ? "refused" : problems.get(0).toString();
    EffectTable.move(handle, effect.id(), EffectState.DEAD, now, why, now);
    DeadLetterTable.add(
        handle,
        new DeadLetter(
            letterId,
            DeadLetter.Source.EFFECT,
            effect.id(),
            effect.lane(),
            Optional.of(effect.orderId()),
            effect.kind().name(),
            effect.businessKey(),
            effect.body(),
            problems,
            effect.attempts(),
            now,
            DeadLetter.State.OPEN,
            Optional.empty()));
  }
}
