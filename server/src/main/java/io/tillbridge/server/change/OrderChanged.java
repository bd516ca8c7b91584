package io.tillbridge.server.change;

import java.time.Instant;

/**
 * Something about an order changed and is durable.
 *
 * @param orderId our key of it
 * @param connection the shop's connection
 */
public record OrderChanged(String orderId, String connection, Instant at) {}
