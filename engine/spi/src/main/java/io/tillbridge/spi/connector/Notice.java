package io.tillbridge.spi.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook or a sweep announced.
 *
 * @param deliveryId the sender's own identifier of this message, the same on a repeat; "" where the
 *     sender gives none
 * @param type the event by the shop's name, like {@code order.paid}
 * @param subject what it is about
 * @param createdAt when the subject came to be, by the shop's clock; null where it isn't told
 * @param changedAt when the shop last changed it, by the shop's clock; null where it isn't told
 */
public record Notice(
    String deliveryId,
    String type,
    Subject subject,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt) {

  /** One that tells no times. */
  public Notice(String deliveryId, String type, Subject subject) {
    this(deliveryId, type, subject, null, null);
  }
}
