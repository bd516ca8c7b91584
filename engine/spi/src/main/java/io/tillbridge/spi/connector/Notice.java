package io.tillbridge.spi.connector;

/**
 * What a webhook or a sweep announced.
 *
 * @param deliveryId the sender's own identifier of this message, the same on a repeat; "" where the
 *     sender gives none
 * @param type the event by the shop's name, like {@code order.paid}
 * @param subject what it is about
 */
public record Notice(String deliveryId, String type, Subject subject) {}
