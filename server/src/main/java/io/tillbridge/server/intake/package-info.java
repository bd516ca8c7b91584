/**
 * Webhooks: each is taken whole, held to be authentic by its connection's connector, made durable,
 * and only then answered. What is refused leaves a line in the log, a count and an entry in a short
 * list, and nothing else.
 */
@NullMarked
package io.tillbridge.server.intake;

import org.jspecify.annotations.NullMarked;
