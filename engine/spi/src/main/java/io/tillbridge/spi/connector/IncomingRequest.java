package io.tillbridge.spi.connector;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * A request that came to a connection's webhook.
 *
 * @param headers names in any case
 * @param body the bytes as they came: signatures are over these
 */
public record IncomingRequest(MultiMap headers, Buffer body, Instant receivedAt) {}
